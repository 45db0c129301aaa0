package org.mithaq.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.PersonId;
import org.mithaq.agreement.Status;
import org.mithaq.document.DocumentId;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.memory.AnsweringSearch;
import org.mithaq.memory.MemoryDeadlines;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.Finder;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;

class BoardTest {

    private static final Board.Wish EVERYTHING = new Board.Wish("", false, Map.of());

    private final MemoryHost host = new MemoryHost();
    private final Overviews overviews = new Overviews(
            host.work,
            host.store,
            host.instruments,
            host.lifecycle,
            new AccessPolicy(),
            new MemoryDeadlines(host).deadlines,
            host.process,
            host.directory);
    private final Board board = board(new AnsweringSearch(host.index));

    @Test
    void columnsShouldFollowTheCycleAndCountWhatThePersonMayRead() {
        instrument(Status.NEGOTIATION, Map.of());
        instrument(Status.NEGOTIATION, Map.of(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));
        instrument(Status.APPROVAL, Map.of());
        host.settle();

        Board.Columns seen = board.of(host.actor("reader"), EVERYTHING);

        assertThat(seen.columns()).extracting(Board.Column::stage).containsExactly(Stage.values());
        assertThat(column(seen, Stage.NEGOTIATION).total()).isEqualTo(1);
        assertThat(column(seen, Stage.NEGOTIATION).cards()).hasSize(1);
        assertThat(column(seen, Stage.APPROVAL).total()).isEqualTo(1);
        assertThat(column(seen, Stage.CONTACT).total()).isZero();
        assertThat(column(board.of(host.actor("head-of-sector"), EVERYTHING), Stage.NEGOTIATION)
                        .total())
                .isEqualTo(2);
    }

    @Test
    void endedOnesShouldBeCountedTogetherAndShownWhenAskedFor() {
        instrument(Status.EXPIRED, Map.of());
        instrument(Status.NOT_CONCLUDED, Map.of());
        host.settle();

        Board.Column folded = column(board.of(host.actor("reader"), EVERYTHING), Stage.ENDED);
        Board.Column unfolded = board.of(host.actor("reader"), EVERYTHING, Stage.ENDED, 0);

        assertThat(folded.total()).isEqualTo(2);
        assertThat(folded.cards()).isEmpty();
        assertThat(unfolded.cards())
                .extracting(card -> card.overview().status())
                .containsExactlyInAnyOrder(Status.EXPIRED, Status.NOT_CONCLUDED);
    }

    @Test
    void columnShouldShowTwentyAndThenMore() {
        for (int i = 0; i < 23; i++) {
            instrument(Status.IN_FORCE, Map.of());
        }
        host.settle();

        assertThat(column(board.of(host.actor("reader"), EVERYTHING), Stage.IN_FORCE)
                        .cards())
                .hasSize(Board.PORTION);
        Board.Column rest = board.of(host.actor("reader"), EVERYTHING, Stage.IN_FORCE, Board.PORTION);
        assertThat(rest.total()).isEqualTo(23);
        assertThat(rest.cards()).hasSize(3);
    }

    @Test
    void whatHasMovedSinceTheIndexHeardOfItShouldStandAndCountWhereItIs() {
        DocumentId moved = instrument(Status.CONTACT, Map.of());
        instrument(Status.CONTACT, Map.of());
        host.settle();
        host.work.inTransaction(() -> {
            var document = host.store.lock(moved).orElseThrow();
            return host.store.update(
                    moved, document.revision(), document.properties().with(Prm.PROP_STATUS, "NEGOTIATION"));
        });

        Board.Columns seen = board.of(host.actor("reader"), EVERYTHING);

        assertThat(column(seen, Stage.CONTACT).total()).isEqualTo(1);
        assertThat(column(seen, Stage.CONTACT).cards()).hasSize(1);
        assertThat(column(seen, Stage.NEGOTIATION).total()).isEqualTo(1);
        assertThat(column(seen, Stage.NEGOTIATION).cards())
                .extracting(card -> card.document().id())
                .containsExactly(moved);
        assertThat(board.of(host.actor("reader"), EVERYTHING, Stage.CONTACT, 0).cards())
                .hasSize(1);
    }

    @Test
    void whatTheIndexHearsOfBetweenTwoColumnsShouldStandInOneOnly() {
        DocumentId moved = instrument(Status.CONTACT, Map.of());
        host.settle();
        host.work.inTransaction(() -> {
            var document = host.store.lock(moved).orElseThrow();
            return host.store.update(
                    moved, document.revision(), document.properties().with(Prm.PROP_STATUS, "NEGOTIATION"));
        });
        DocumentSearch hearing = (DocumentSearch) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DocumentSearch.class}, (proxy, method, arguments) -> {
                    Object answer = method.invoke(new AnsweringSearch(host.index), arguments);
                    if (arguments != null
                            && arguments[0] instanceof SearchQuery query
                            && Set.of("CONTACT").equals(query.filters().get(Facet.STATUS))) {
                        host.settle();
                    }
                    return answer;
                });

        Board.Columns seen = board(hearing).of(host.actor("reader"), EVERYTHING);

        assertThat(column(seen, Stage.CONTACT).cards()).isEmpty();
        assertThat(column(seen, Stage.CONTACT).total()).isZero();
        assertThat(column(seen, Stage.NEGOTIATION).cards())
                .extracting(card -> card.document().id())
                .containsExactly(moved);
        assertThat(column(seen, Stage.NEGOTIATION).total()).isEqualTo(1);
    }

    @Test
    void boardShouldBeNarrowedToOnesOwnToASectorAndToWords() {
        DocumentId own = instrument(Status.NEGOTIATION, Map.of(Prm.PROP_FOCAL_POINT, "head-of-sector"));
        DocumentId other = instrument(Status.NEGOTIATION, Map.of(Prm.PROP_LEAD_SECTOR, "CULT"));
        host.settle();

        assertThat(shown(new Board.Wish("", true, Map.of()))).containsExactly(own);
        assertThat(shown(new Board.Wish("", false, Map.of(Facet.LEAD_SECTOR, Set.of("CULT")))))
                .containsExactly(other);
        assertThat(shown(new Board.Wish("cult", false, Map.of()))).containsExactly(other);
        assertThat(board.of(host.actor("head-of-sector"), EVERYTHING).filters().get(Facet.LEAD_SECTOR))
                .extracting(count -> count.value())
                .containsExactlyInAnyOrder("PART", "CULT");
    }

    private Board board(DocumentSearch index) {
        return new Board(
                host.work, new Finder(host.work, host.documents, host.instruments, index, host.thesaurus), overviews);
    }

    private List<DocumentId> shown(Board.Wish wish) {
        return column(board.of(host.actor("head-of-sector"), wish), Stage.NEGOTIATION).cards().stream()
                .map(card -> card.document().id())
                .toList();
    }

    private static Board.Column column(Board.Columns seen, Stage stage) {
        return seen.columns().get(stage.ordinal());
    }

    private DocumentId instrument(Status status, Map<org.mithaq.model.QName, Object> more) {
        Properties properties = Properties.EMPTY
                .with(Prm.PROP_STATUS, status.name())
                .with(Prm.PROP_STATUS_SINCE, host.clock.instant())
                .with(Prm.PROP_LEAD_SECTOR, "PART")
                .with(Cm.PROP_TITLE, MultilingualText.of("en", "Memorandum"))
                .with(Properties.of(more));
        return host.work
                .inTransaction(() -> host.store.create(new NewDocument(
                        Prm.TYPE_MOU,
                        new NewDocument.Location.In(Place.DRAFTS),
                        "document",
                        properties,
                        Optional.empty(),
                        new PersonId("officer"))))
                .id();
    }
}
