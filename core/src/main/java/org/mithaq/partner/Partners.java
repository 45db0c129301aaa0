package org.mithaq.partner;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Prm;

/** The register of partners. Everybody who can log in may look an organisation up. */
public final class Partners {

    private static final int PAGE = 500;
    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\u0640]+");

    private final UnitOfWork work;
    private final DocumentStore store;

    public Partners(UnitOfWork work, DocumentStore store) {
        this.work = work;
        this.store = store;
    }

    /**
     * Partners one of whose names, former names or acronyms contains the text, accents, vowel marks and letter case
     * aside; those that begin with it first; all for an empty text.
     */
    public List<Document> find(Actor actor, String text, int limit) {
        String wanted = folded(text);
        return work.inTransaction(() -> all().filter(partner -> names(partner).anyMatch(name -> name.contains(wanted)))
                .sorted(Comparator.<Document, Boolean>comparing(
                                partner -> names(partner).noneMatch(name -> name.startsWith(wanted)))
                        .thenComparing(partner -> partner.title(actor.language())))
                .limit(limit)
                .toList());
    }

    /**
     * Other records that bear one of the partner's names, and that nobody has declared to be another organisation.
     * Inside the caller's transaction.
     */
    public List<DocumentId> unresolvedDuplicates(DocumentId id) {
        Optional<Document> partner = store.find(id);
        if (partner.isEmpty()) {
            return List.of();
        }
        Set<String> own = names(partner.get()).collect(Collectors.toSet());
        List<String> different = partner.get().properties().texts(Prm.PROP_NOT_DUPLICATE_OF);
        return all().filter(other ->
                        !other.id().equals(id) && !different.contains(other.id().value()))
                .filter(other -> names(other).anyMatch(own::contains))
                .map(Document::id)
                .toList();
    }

    private Stream<Document> all() {
        Stream.Builder<Document> partners = Stream.builder();
        Optional<DocumentId> after = Optional.empty();
        List<Document> page;
        do {
            page = store.walk(Prm.TYPE_PARTNER, after, PAGE);
            page.forEach(partners);
            after = page.isEmpty()
                    ? after
                    : Optional.of(page.get(page.size() - 1).id());
        } while (page.size() == PAGE);
        return partners.build();
    }

    private static Stream<String> names(Document partner) {
        return Stream.of(Prm.PROP_PARTNER_NAMES, Prm.PROP_ACRONYMS, Prm.PROP_FORMER_NAMES)
                .flatMap(property -> partner.properties().texts(property).stream())
                .map(Partners::folded);
    }

    private static String folded(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text.strip(), Normalizer.Form.NFKD))
                .replaceAll("");
        return bare.toLowerCase(Locale.ROOT)
                .replaceAll("[أإآٱ]", "ا")
                .replace('ى', 'ي')
                .replace('ة', 'ه');
    }
}
