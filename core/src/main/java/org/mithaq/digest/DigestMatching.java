package org.mithaq.digest;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.alert.AlertSchedule;
import org.mithaq.document.ChangeListener;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Readership;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.literature.Library;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.search.Commonalities;
import org.mithaq.search.Concept;
import org.mithaq.search.Indexing;
import org.mithaq.search.SearchMonitor;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchQuery.Order;
import org.mithaq.search.SearchQuery.Sort;
import org.mithaq.search.Thesaurus;

/**
 * Holds new literature against the interests of the sectors and notes it for each member who may read it, once for each person,
 * whatever sectors and interests it suits. It is told of a change again after a crash. New is what {@link Library#NEW_FOR} says.
 */
public final class DigestMatching implements ChangeListener {

    private final UnitOfWork work;
    private final SavedDigests digests;
    private final Interests interests;
    private final DocumentStore store;
    private final Readership readership;
    private final Directory directory;
    private final Indexing indexing;
    private final SearchMonitor monitor;
    private final Thesaurus thesaurus;
    private final ContentModel model;
    private final AlertSchedule schedule;
    private final Clock clock;

    public DigestMatching(
            UnitOfWork work,
            SavedDigests digests,
            Interests interests,
            DocumentStore store,
            Documents documents,
            Directory directory,
            Indexing indexing,
            SearchMonitor monitor,
            Thesaurus thesaurus,
            ContentModel model,
            AlertSchedule schedule,
            Clock clock) {
        this.work = work;
        this.digests = digests;
        this.interests = interests;
        this.store = store;
        this.readership = new Readership(documents, store);
        this.directory = directory;
        this.indexing = indexing;
        this.monitor = monitor;
        this.thesaurus = thesaurus;
        this.model = model;
        this.schedule = schedule;
        this.clock = clock;
    }

    /** Why a document is for a sector. @param interest empty for what was filed for it */
    private record Reason(String interest, Commonalities common) {}

    @Override
    public void changed(DocumentId id) {
        Optional<Document> document = work.inTransaction(() -> store.find(id).filter(this::isNewLiterature));
        document.ifPresent(found ->
                reasons(found).forEach((sector, reason) -> work.inTransaction(() -> note(id, sector, reason))));
    }

    private boolean isNewLiterature(Document document) {
        return !document.created().isBefore(clock.instant().minus(Library.NEW_FOR))
                && model.type(document.type())
                        .filter(type -> type.isSubtypeOf(Prm.TYPE_REFERENCE_LITERATURE))
                        .isPresent();
    }

    /** By sector: the first interest of its in the table, else that it was filed for the sector. */
    private Map<String, Reason> reasons(Document document) {
        Map<String, Reason> reasons = new LinkedHashMap<>();
        List<Interest> all = work.inTransaction(interests::all);
        Map<Interest, Commonalities> found = found(document, all);
        for (Interest interest : all) {
            if (found.containsKey(interest)) {
                reasons.putIfAbsent(interest.sector(), new Reason(interest.name(), found.get(interest)));
            }
        }
        for (String sector : document.properties().texts(Prm.PROP_AUDIENCE_SECTORS)) {
            reasons.putIfAbsent(sector, new Reason("", Commonalities.NONE));
        }
        return reasons;
    }

    private Map<Interest, Commonalities> found(Document document, List<Interest> all) {
        List<Concept> concepts = all.isEmpty() ? List.of() : work.inTransaction(thesaurus::concepts);
        Map<Interest, SearchQuery> searches = new LinkedHashMap<>();
        Map<Interest, List<String>> values = new HashMap<>();
        for (Interest interest : all) {
            List<String> subjects = shared(document, Prm.PROP_SUBJECTS, interest.subjects());
            List<String> issuers = shared(document, Prm.PROP_ISSUING_BODY, interest.issuers());
            if (subjects.isEmpty() == interest.subjects().isEmpty()
                    && issuers.isEmpty() == interest.issuers().isEmpty()) {
                List<String> both = new ArrayList<>(subjects);
                both.addAll(issuers);
                values.put(interest, both);
                searches.put(interest, query(interest, concepts));
            }
        }
        Map<Interest, Commonalities> found = new LinkedHashMap<>();
        if (!searches.isEmpty()) {
            indexing.of(document.id()).ifPresent(indexed -> monitor.finding(indexed, searches)
                    .forEach((interest, common) ->
                            found.put(interest, joined(values.getOrDefault(interest, List.of()), common))));
        }
        return found;
    }

    private static Commonalities joined(List<String> values, Commonalities common) {
        List<String> words = new ArrayList<>(common.words());
        words.addAll(values);
        return new Commonalities(words, common.concepts());
    }

    private static List<String> shared(Document document, QName property, Set<String> wanted) {
        Set<String> folded = wanted.stream().map(DigestMatching::folded).collect(Collectors.toSet());
        return document.properties().value(property).stream()
                .flatMap(DigestMatching::texts)
                .filter(value -> folded.contains(folded(value)))
                .map(String::strip)
                .distinct()
                .toList();
    }

    private static Stream<String> texts(Object value) {
        if (value instanceof MultilingualText multilingual) {
            return multilingual.texts().values().stream();
        }
        return value instanceof List<?> list ? list.stream().map(String::valueOf) : Stream.of(String.valueOf(value));
    }

    private static String folded(String value) {
        return value.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }

    private static SearchQuery query(Interest interest, List<Concept> concepts) {
        Map<Facet, Set<String>> filters =
                interest.languages().isEmpty() ? Map.of() : Map.of(Facet.LANGUAGE, interest.languages());
        return new SearchQuery(
                interest.words(),
                SearchQuery.Scope.ofTypes(Set.of()),
                filters,
                Set.of(),
                Order.by(Sort.RELEVANCE),
                0,
                1,
                0,
                WorkingLanguage.EN,
                new SearchQuery.Widening(concepts, Set.of()));
    }

    private void note(DocumentId id, String sector, Reason reason) {
        Instant now = clock.instant();
        Predicate<Person> mayRead = readership.of(id);
        for (Person member : directory.members(Actor.SECTOR_GROUP_PREFIX + sector)) {
            digests.choice(member.id())
                    .orElse(DigestChoice.WEEKLY)
                    .cadence()
                    .filter(cadence -> mayRead.test(member))
                    .ifPresent(cadence -> digests.note(new DigestEntry(
                            member.id(),
                            id,
                            sector,
                            reason.interest(),
                            reason.common(),
                            now,
                            schedule.due(cadence, now))));
        }
    }
}
