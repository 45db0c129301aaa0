package org.mithaq.partner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mithaq.access.Actor;
import org.mithaq.document.Condition;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Properties;
import org.mithaq.document.Settings;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.partner.Likeness.Certainty;

/**
 * The register of partners. Everybody who can log in may look an organisation up. Records that were merged into another
 * are kept but not found any more.
 */
public final class Partners {

    private static final int PAGE = 500;

    private final UnitOfWork work;
    private final DocumentStore store;
    private final Settings settings;
    private final NameMatching matching;

    public Partners(UnitOfWork work, DocumentStore store, Settings settings, NameMatching matching) {
        this.work = work;
        this.store = store;
        this.settings = settings;
        this.matching = matching;
    }

    /**
     * What is looked for; what is empty does not matter.
     *
     * @param text of a name, former name or acronym, in any script
     * @param category code of the list partner-category
     * @param country ISO 3166-1 code
     */
    public record Wanted(String text, Optional<String> category, Optional<String> country) {
        public static Wanted named(String text) {
            return new Wanted(text, Optional.empty(), Optional.empty());
        }
    }

    /** A partner that looks like the one asked about. */
    public record Candidate(Document partner, Likeness likeness) {}

    /** As {@link #find(Actor, Wanted, int)}, by a name only. */
    public List<Document> find(Actor actor, String text, int limit) {
        return find(actor, Wanted.named(text), limit);
    }

    /**
     * Partners one of whose names, former names or acronyms contains the text, accents, vowel marks and letter case aside;
     * those that begin with it first; then those whose name means or sounds the same in another language. All for an empty
     * text.
     */
    public List<Document> find(Actor actor, Wanted wanted, int limit) {
        String text = NameText.folded(wanted.text().strip());
        return work.inTransaction(() -> {
            List<Document> all = all().filter(partner -> has(partner, Prm.PROP_PARTNER_CATEGORY, wanted.category())
                            && has(partner, Prm.PROP_COUNTRY, wanted.country()))
                    .toList();
            List<Document> found = new ArrayList<>(all.stream()
                    .filter(partner -> names(partner).anyMatch(name -> name.contains(text)))
                    .sorted(Comparator.<Document, Boolean>comparing(
                                    partner -> names(partner).noneMatch(name -> name.startsWith(text)))
                            .thenComparing(partner -> partner.title(actor.language())))
                    .toList());
            if (found.size() < limit && !text.isEmpty()) {
                PartnerIdentity asked =
                        new PartnerIdentity(Set.of(wanted.text()), Set.of(wanted.text()), Optional.empty(), Set.of());
                among(asked, all.stream().filter(partner -> !found.contains(partner)))
                        .forEach(candidate -> found.add(candidate.partner()));
            }
            return found.stream().limit(limit).toList();
        });
    }

    private static boolean has(Document partner, QName property, Optional<String> wanted) {
        return wanted.isEmpty() || partner.properties().text(property).equals(wanted);
    }

    /** Partners that may be the organisation, the likeliest first; for whoever may look partners up. */
    public List<Candidate> candidates(PartnerIdentity identity) {
        return work.inTransaction(() -> among(identity, all()));
    }

    /**
     * Other records that look like the partner, the likeliest first; without those that somebody has declared to be
     * another organisation.
     */
    public List<Candidate> candidates(Document partner) {
        return work.inTransaction(() ->
                among(PartnerIdentity.of(partner.properties()), all().filter(other -> mayBeTheSame(partner, other))));
    }

    private static boolean mayBeTheSame(Document partner, Document other) {
        return !other.id().equals(partner.id()) && !areDeclaredDifferent(partner, other);
    }

    private static boolean areDeclaredDifferent(Document one, Document other) {
        return one.properties()
                        .texts(Prm.PROP_NOT_DUPLICATE_OF)
                        .contains(other.id().value())
                || other.properties()
                        .texts(Prm.PROP_NOT_DUPLICATE_OF)
                        .contains(one.id().value());
    }

    private List<Candidate> among(PartnerIdentity identity, Stream<Document> others) {
        Map<Document, PartnerIdentity> identities = new LinkedHashMap<>();
        others.forEach(other -> identities.put(other, PartnerIdentity.of(other.properties())));
        return matching.among(identity, identities).stream()
                .map(candidate -> new Candidate(candidate.partner(), candidate.likeness()))
                .toList();
    }

    /**
     * Other records that are likely the same organisation, and that nobody has merged with it or declared to be another.
     * Inside the caller's transaction.
     */
    public List<DocumentId> unresolvedDuplicates(DocumentId id) {
        Optional<Document> found = store.find(id).filter(Partners::isInUse);
        if (found.isEmpty()) {
            return List.of();
        }
        PartnerIdentity identity = PartnerIdentity.of(found.get().properties());
        return likely(identity, comparable(identity).filter(other -> mayBeTheSame(found.get(), other)))
                .map(candidate -> candidate.partner().id())
                .toList();
    }

    /** Records that are likely the organisation, the likeliest first. Inside the caller's transaction. */
    List<Candidate> likely(PartnerIdentity identity) {
        return likely(identity, comparable(identity)).toList();
    }

    private Stream<Candidate> likely(PartnerIdentity identity, Stream<Document> others) {
        return among(identity, others).stream()
                .filter(candidate -> candidate.likeness().certainty() == Certainty.LIKELY);
    }

    /** All records in use that may be likely the organisation, by id: those with a key of its, once every record has some. */
    private Stream<Document> comparable(PartnerIdentity identity) {
        if (!PartnerKeys.areComplete(settings, matching)) {
            return all();
        }
        Map<DocumentId, Document> found = new TreeMap<>();
        for (String key : matching.keysLike(identity)) {
            store.find(Prm.TYPE_PARTNER, Prm.PROP_NAME_KEYS, new Condition.Is(key), Integer.MAX_VALUE)
                    .forEach(partner -> found.put(partner.id(), partner));
        }
        return found.values().stream().filter(Partners::isInUse);
    }

    /** The properties of a partner with the keys by which it is found. */
    Properties keyed(Properties partner) {
        return PartnerKeys.keyed(partner, matching);
    }

    /** False for a record that was merged into another. */
    static boolean isInUse(Document partner) {
        return !partner.properties().has(Prm.PROP_MERGED_INTO);
    }

    private Stream<Document> all() {
        Stream.Builder<Document> partners = Stream.builder();
        Optional<DocumentId> after = Optional.empty();
        List<Document> page;
        do {
            page = store.walk(Prm.TYPE_PARTNER, after, PAGE);
            page.stream().filter(Partners::isInUse).forEach(partners);
            after = page.isEmpty()
                    ? after
                    : Optional.of(page.get(page.size() - 1).id());
        } while (page.size() == PAGE);
        return partners.build();
    }

    private static Stream<String> names(Document partner) {
        Properties properties = partner.properties();
        return Stream.concat(
                        PartnerIdentity.of(properties).names().stream(), properties.texts(Prm.PROP_ACRONYMS).stream())
                .map(NameText::folded);
    }
}
