package org.mithaq.rest.problem;

import java.util.List;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;

/** The core's messages together with those of this module. */
public final class Messages {

    private final Translations core;
    private final Translations own =
            new Translations("org.mithaq.rest.problem.messages", Messages.class.getClassLoader());

    public Messages(Translations core) {
        this.core = core;
    }

    /** @throws java.util.MissingResourceException when neither has the key */
    public String text(WorkingLanguage language, String key, List<?> arguments) {
        return (own.has(language, key) ? own : core).text(language, key, arguments);
    }

    public String text(WorkingLanguage language, String key) {
        return text(language, key, List.of());
    }

    /** What sort of refusal an HTTP status is; the common one for statuses that are not answered by us. */
    String title(WorkingLanguage language, int status) {
        String key = "title." + status;
        return text(language, own.has(language, key) ? key : "title.400");
    }
}
