package org.mithaq.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryHost;
import org.mithaq.problem.Problem;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchQuery.Sort;
import org.mithaq.search.SearchResult.Count;

class LibraryTest {

    private final MemoryHost host = new MemoryHost();
    private final Actor reader = host.actor("reader");

    @Test
    void libraryShouldHoldLiteratureAloneAndWhatThePersonMayRead() {
        Document study = Shelves.study(host, "Wells", "SCI");
        Shelves.restricted(host, "Secret wells", "SCI");
        Shelves.memorandum(host, "Water");

        Library.Page page = page(reader, Shelf.ALL, Map.of());

        assertThat(ids(page)).containsExactly(study.id());
        assertThat(page.total()).isEqualTo(1);
        assertThat(page.fresh()).isEqualTo(1);
        assertThat(page.facets()).containsOnlyKeys(Library.FACETS);
        assertThat(page.facets().get(Facet.AUDIENCE_SECTOR)).containsExactly(new Count("SCI", 1));
    }

    @Test
    void newShouldBeWhatWasFiledForOnesOwnSectorInTheLastThirtyDays() {
        Document old = Shelves.study(host, "Old", "SCI");
        host.clock.set(host.clock.instant().plus(Library.NEW_FOR).plusSeconds(1));
        Document forOthers = Shelves.study(host, "Schools", "EDU");
        Document fresh = Shelves.study(host, "Wells", "EDU", "SCI");

        assertThat(ids(page(reader, Shelf.NEW, Map.of()))).containsExactly(fresh.id());
        assertThat(entry(page(reader, Shelf.ALL, Map.of()), fresh).fresh()).isTrue();
        assertThat(entry(page(reader, Shelf.ALL, Map.of()), old).fresh()).isFalse();
        assertThat(entry(page(reader, Shelf.ALL, Map.of()), forOthers).fresh()).isFalse();
        Library.Fresh list = host.library.fresh(reader, 5);
        assertThat(list.total()).isEqualTo(1);
        assertThat(list.since()).isEqualTo(host.clock.instant().minus(Duration.ofDays(30)));
        assertThat(list.entries()).extracting(entry -> entry.document().id()).containsExactly(fresh.id());
    }

    @Test
    void nothingShouldBeNewForWhoeverBelongsToNoSector() {
        Shelves.study(host, "Wells", "SCI");
        Actor outside = Actor.of(new PersonId("guest"), Set.of(), WorkingLanguage.AR);

        assertThat(page(outside, Shelf.NEW, Map.of()).total()).isZero();
        assertThat(host.library.fresh(outside, 5).total()).isZero();
        assertThat(page(outside, Shelf.ALL, Map.of()).total()).isEqualTo(1);
    }

    @Test
    void filterShouldNarrowWhatIsNewWithoutWideningIt() {
        Document both = Shelves.study(host, "Wells", "EDU", "SCI");
        Shelves.study(host, "Pumps", "SCI");
        Shelves.study(host, "Schools", "EDU");

        Library.Page page = page(reader, Shelf.NEW, Map.of(Facet.AUDIENCE_SECTOR, Set.of("EDU")));

        assertThat(ids(page)).containsExactly(both.id());
        assertThat(page.fresh()).isEqualTo(2);
        assertThat(page.facets().get(Facet.AUDIENCE_SECTOR))
                .containsExactlyInAnyOrder(new Count("SCI", 2), new Count("EDU", 1));
    }

    @Test
    void whatIsPutByShouldBeOnThePersonsOwnShelfUntilItIsTakenOff() {
        Document study = Shelves.study(host, "Wells", "SCI");
        Shelves.study(host, "Pumps", "SCI");
        host.library.save(reader, study.id());
        host.library.save(reader, study.id());

        Library.Page saved = page(reader, Shelf.SAVED, Map.of());
        assertThat(ids(saved)).containsExactly(study.id());
        assertThat(saved.saved()).isEqualTo(1);
        assertThat(saved.entries().get(0).saved()).isTrue();
        assertThat(page(host.actor("officer"), Shelf.SAVED, Map.of()).total()).isZero();

        host.library.forget(reader, study.id());
        host.library.forget(reader, study.id());
        assertThat(page(reader, Shelf.SAVED, Map.of()).total()).isZero();
    }

    @Test
    void onlyLiteratureThatOneMayReadShouldBePutBy() {
        Document secret = Shelves.restricted(host, "Secret", "SCI");

        assertCode("PRM-DOC-001", secret.id());
        assertCode("PRM-DOC-001", new DocumentId("unknown"));
        assertCode("PRM-LIBRARY-001", Shelves.memorandum(host, "Water").id());
    }

    @Test
    void whatOneMayNoLongerReadShouldNeitherBeCountedNorShown() {
        Document secret = Shelves.restricted(host, "Secret", "SCI");
        host.work.inTransaction(() -> host.readingLists.add(reader.person(), secret.id(), host.clock.instant()));

        Library.Page page = page(reader, Shelf.SAVED, Map.of());

        assertThat(page.total()).isZero();
        assertThat(page.saved()).isZero();
    }

    @Test
    void listShouldNotGrowBeyondItsEnd() {
        Document study = Shelves.study(host, "Wells", "SCI");
        List<DocumentId> others = IntStream.range(0, Library.MOST_SAVED)
                .mapToObj(i -> Shelves.study(host, "Study " + i, "SCI").id())
                .toList();
        keep(others);

        assertCode("PRM-LIBRARY-002", study.id());
    }

    @Test
    void whatIsGoneShouldMakeRoomOnAFullList() {
        Document study = Shelves.study(host, "Wells", "SCI");
        keep(IntStream.range(0, Library.MOST_SAVED)
                .mapToObj(i -> new DocumentId("gone" + i))
                .toList());

        host.library.save(reader, study.id());

        assertThat(host.work.inTransaction(() -> host.readingLists.of(reader.person())))
                .containsExactly(study.id());
    }

    @Test
    void onlyTheMostFrequentValuesShouldBeToldAndThoseThatWereChosen() {
        List<Count> counts = IntStream.rangeClosed(0, Library.MOST_VALUES + 1)
                .mapToObj(i -> new Count("Subject " + i, 1000 - i))
                .toList();
        String last = counts.get(Library.MOST_VALUES + 1).value();

        assertThat(Library.few(Map.of(Facet.SUBJECT, counts), Map.of()).get(Facet.SUBJECT))
                .isEqualTo(counts.subList(0, Library.MOST_VALUES));
        assertThat(Library.few(Map.of(Facet.SUBJECT, counts), Map.of(Facet.SUBJECT, Set.of(last)))
                        .get(Facet.SUBJECT))
                .hasSize(Library.MOST_VALUES + 1)
                .endsWith(new Count(last, 1000 - Library.MOST_VALUES - 1));
    }

    private void keep(List<DocumentId> documents) {
        host.work.inTransaction(
                () -> documents.forEach(one -> host.readingLists.add(reader.person(), one, host.clock.instant())));
    }

    @Test
    void literatureShouldNotSortByWhatItDoesNotHave() {
        assertThatThrownBy(() -> new Library.Wanted("", Map.of(), Shelf.ALL, Optional.of(Sort.STATUS)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Library.Page page(Actor actor, Shelf shelf, Map<Facet, Set<String>> filters) {
        return host.library.page(actor, new Library.Wanted("", filters, shelf, Optional.empty()), 0, 20);
    }

    private static Library.Entry entry(Library.Page page, Document document) {
        return page.entries().stream()
                .filter(entry -> entry.document().id().equals(document.id()))
                .findFirst()
                .orElseThrow();
    }

    private static List<DocumentId> ids(Library.Page page) {
        return page.entries().stream().map(entry -> entry.document().id()).toList();
    }

    private void assertCode(String code, DocumentId id) {
        assertThatThrownBy(() -> host.library.save(reader, id))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
    }
}
