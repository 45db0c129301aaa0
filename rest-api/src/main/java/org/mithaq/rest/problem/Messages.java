package org.mithaq.rest.problem;

import java.util.List;
import java.util.MissingResourceException;
import java.util.stream.Stream;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;

/** The messages of this module together with those of the core and of the host. */
public final class Messages {

    private final List<Translations> bundles;

    /** @param hosts every {@code Translations} that the host has as a bean: the core's, and its own if it has any */
    public Messages(List<Translations> hosts) {
        Translations own = new Translations("org.mithaq.rest.problem.messages", Messages.class.getClassLoader());
        this.bundles = Stream.concat(Stream.of(own), hosts.stream()).toList();
    }

    /** @throws MissingResourceException when none has the key, which a test excludes for every key in use */
    public String text(WorkingLanguage language, String key, List<?> arguments) {
        return bundles.stream()
                .filter(bundle -> bundle.has(language, key))
                .findFirst()
                .orElseThrow(() -> new MissingResourceException("no message", Messages.class.getName(), key))
                .text(language, key, arguments);
    }

    public String text(WorkingLanguage language, String key) {
        return text(language, key, List.of());
    }

    /** What sort of refusal an HTTP status is; the common one for statuses that are not answered by us. */
    public String title(WorkingLanguage language, int status) {
        String key = "title." + status;
        boolean known = bundles.stream().anyMatch(bundle -> bundle.has(language, key));
        return text(language, known ? key : "title.400");
    }
}
