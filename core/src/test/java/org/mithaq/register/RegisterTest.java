package org.mithaq.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.memory.MemoryHost;
import org.mithaq.memory.RecordingSearch;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.PassageResult;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Direction;
import org.mithaq.search.SearchQuery.Order;
import org.mithaq.search.SearchQuery.Sort;
import org.mithaq.search.SearchResult;

class RegisterTest {

    private final MemoryHost host = new MemoryHost();
    private final AskedIndex index = new AskedIndex();
    private final Register register = new Register(host.work, host.documents, host.instruments, index, host.model);

    @Test
    void onlyInstrumentsShouldBeAskedForAndWhatChangedLastComeFirst() {
        register.page(host.actor("reader"), by(Optional.empty(), ""), 20, 10);

        SearchQuery asked = index.asked.get(0);
        assertThat(asked.types()).contains("prm:mou", "prm:amendment").doesNotContain("prm:partner", "prm:signedCopy");
        assertThat(asked.order()).isEqualTo(new Order(Sort.MODIFIED, Direction.DESCENDING, List.of()));
        assertThat(asked.offset()).isEqualTo(20);
        assertThat(asked.limit()).isEqualTo(10);
        assertThat(asked.passages()).isZero();
        assertThat(asked.facets()).isEqualTo(SearchQuery.COUNTED);
        register.page(host.actor("reader"), by(Optional.empty(), "water"), 0, 10);
        assertThat(index.asked.get(1).order().by()).isEqualTo(Sort.RELEVANCE);
    }

    @Test
    void stagesShouldSortAsTheCycleGoesAndTypesByTheirLabels() {
        register.page(host.actor("reader"), by(Optional.of(Column.STATUS), ""), 0, 10);
        register.page(host.actor("reader"), by(Optional.of(Column.TYPE), ""), 0, 10);

        assertThat(index.asked.get(0).order().codes()).startsWith("CONTACT", "NEGOTIATION", "LEGAL_REVIEW");
        assertThat(index.asked.get(1).order().codes())
                .containsSubsequence("prm:agreement", "prm:amendment", "prm:letterOfIntent", "prm:mou", "prm:protocol");
    }

    @Test
    void columnWithoutAnOrderShouldBeRefused() {
        assertThatThrownBy(() -> by(Optional.of(Column.AMOUNT), "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listingShouldEndWhereTheIndexCanBeAskedNoDeeper() {
        index.ids = IntStream.range(0, 10_250)
                .mapToObj(i -> new DocumentId("d" + i))
                .toList();

        SearchResult.Listing listing = register.listing(host.actor("reader"), by(Optional.empty(), ""));

        assertThat(listing.total()).isEqualTo(10_250);
        assertThat(listing.ids()).isEqualTo(index.ids.subList(0, SearchQuery.MAX_DEPTH));
        assertThat(index.asked).singleElement().satisfies(asked -> assertThat(asked.facets())
                .isEmpty());
    }

    @Test
    void rowsShouldNameTheOtherSidesAndLeaveOutWhatIsGoneOrMayNotBeRead() {
        DocumentId open = instrument("ORGANISATION");
        DocumentId secret = instrument("RESTRICTED");
        List<DocumentId> ids = List.of(secret, new DocumentId("gone"), open);
        List<Register.Row> seen = new ArrayList<>();

        register.read(host.actor("reader"), ids, seen::add);

        assertThat(seen).extracting(row -> row.document().id()).containsExactly(open);
        assertThat(seen.get(0).counterparties()).containsExactly("Ministry of Culture");
        index.ids = ids;
        Register.Page page = register.page(host.actor("reader"), by(Optional.empty(), ""), 0, 10);
        assertThat(page.rows()).hasSize(1);
    }

    private static Wanted by(Optional<Column> column, String text) {
        return new Wanted(text, Map.of(), column, Direction.ASCENDING);
    }

    private DocumentId instrument(String confidentiality) {
        return host.work.inTransaction(() -> {
            Document filed = create(
                    Prm.TYPE_MOU,
                    new NewDocument.Location.In(Place.DRAFTS),
                    Properties.EMPTY
                            .with(Cm.PROP_TITLE, MultilingualText.of("en", "Museums"))
                            .with(Prm.PROP_CONFIDENTIALITY, confidentiality));
            for (Map.Entry<String, String> side : Map.of("FIRST_PARTY", "ICESCO", "COUNTERPARTY", "Ministry of Culture")
                    .entrySet()) {
                create(
                        Prm.TYPE_PARTY,
                        new NewDocument.Location.Under(filed.id(), Prm.ASSOC_PARTIES),
                        Properties.EMPTY
                                .with(Prm.PROP_PARTY_ROLE, side.getKey())
                                .with(Prm.PROP_PARTY_NAME, side.getValue()));
            }
            return filed.id();
        });
    }

    private Document create(QName type, NewDocument.Location place, Properties properties) {
        return host.store.create(
                new NewDocument(type, place, "museums", properties, Optional.empty(), new PersonId("officer")));
    }

    /** Remembers what it was asked, and finds what it is told, whatever is put into it. */
    private static final class AskedIndex implements DocumentSearch {

        private final DocumentSearch filled = new RecordingSearch();
        private final List<SearchQuery> asked = new ArrayList<>();
        private List<DocumentId> ids = List.of();

        @Override
        public SearchResult search(SearchQuery query, Set<String> authorities) {
            asked.add(query);
            return new SearchResult(
                    ids.size(),
                    ids.stream()
                            .skip(query.offset())
                            .limit(query.limit())
                            .map(id -> new SearchResult.Hit(id, 1, List.of()))
                            .toList(),
                    Map.of());
        }

        @Override
        public SearchResult.Listing list(SearchQuery query, Set<String> authorities) {
            asked.add(query);
            return new SearchResult.Listing(
                    ids.size(), ids.stream().limit(SearchQuery.MAX_DEPTH).toList());
        }

        @Override
        public Optional<SearchResult.Likeness> similar(DocumentId to, SearchQuery query, Set<String> authorities) {
            return filled.similar(to, query, authorities);
        }

        @Override
        public List<DocumentId> suggest(String typed, int limit, Set<String> authorities) {
            return filled.suggest(typed, limit, authorities);
        }

        @Override
        public List<SearchResult.Reason> why(DocumentId id, SearchQuery query, Set<String> authorities) {
            return filled.why(id, query, authorities);
        }

        @Override
        public PassageResult passages(SearchQuery query, Set<String> authorities) {
            return filled.passages(query, authorities);
        }

        @Override
        public Optional<PassageResult> similarPassages(
                PassageResult.Sample to, SearchQuery query, Set<String> authorities) {
            return filled.similarPassages(to, query, authorities);
        }

        @Override
        public void apply(long mark, List<IndexedDocument> upserts, List<DocumentId> deletions) {
            filled.apply(mark, upserts, deletions);
        }

        @Override
        public Map<DocumentId, String> told(Collection<DocumentId> ids) {
            return filled.told(ids);
        }

        @Override
        public List<DocumentId> ids(Optional<DocumentId> after, int limit) {
            return filled.ids(after, limit);
        }

        @Override
        public long mark() {
            return filled.mark();
        }

        @Override
        public long size() {
            return filled.size();
        }

        @Override
        public Rebuild rebuild() {
            return filled.rebuild();
        }
    }
}
