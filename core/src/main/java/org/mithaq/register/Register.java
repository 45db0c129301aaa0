package org.mithaq.register;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mithaq.access.Actor;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Party;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.CodeList;
import org.mithaq.model.ConstraintDefinition.ListOfValues;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.model.TypeDefinition;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Direction;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchQuery.Order;
import org.mithaq.search.SearchQuery.Sort;
import org.mithaq.search.SearchResult;

/** The use cases of the register: one page of it, and all of it for taking along. */
public final class Register {

    /** Rows read in one transaction. */
    public static final int PAGE = 100;

    private static final Map<Sort, QName> LISTS = Map.of(
            Sort.STATUS, Prm.PROP_STATUS,
            Sort.LEAD_SECTOR, Prm.PROP_LEAD_SECTOR,
            Sort.COUNTERPARTY_CATEGORY, Prm.PROP_COUNTERPARTY_CATEGORY,
            Sort.CONFIDENTIALITY, Prm.PROP_CONFIDENTIALITY);

    private final UnitOfWork work;
    private final Documents documents;
    private final Instruments instruments;
    private final DocumentSearch index;
    private final ContentModel model;
    private final Set<String> types;

    public Register(
            UnitOfWork work, Documents documents, Instruments instruments, DocumentSearch index, ContentModel model) {
        this.work = work;
        this.documents = documents;
        this.instruments = instruments;
        this.index = index;
        this.model = model;
        this.types = model.typesOf(Prm.TYPE_INSTRUMENT).stream()
                .map(type -> type.name().toString())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @param rows in order; one that the person may no longer read, or that is gone, is left out */
    public record Page(long total, List<Row> rows, Map<Facet, List<SearchResult.Count>> facets) {
        public Page {
            rows = List.copyOf(rows);
            facets = Map.copyOf(facets);
        }
    }

    /** @param counterparties the other sides, as the text or the register of partners names them */
    public record Row(Document document, List<String> counterparties) {
        public Row {
            counterparties = List.copyOf(counterparties);
        }
    }

    /** @param limit 1 to {@link #PAGE}; offset + limit at most {@link SearchQuery#MAX_DEPTH} */
    public Page page(Actor actor, Wanted wanted, int offset, int limit) {
        SearchResult found =
                index.search(query(actor, wanted, SearchQuery.COUNTED, offset, limit), actor.readingAuthorities());
        List<DocumentId> ids = found.hits().stream().map(SearchResult.Hit::id).toList();
        return new Page(found.total(), rows(actor, ids), found.facets());
    }

    /** What all pages hold together, as of one moment, up to {@link SearchQuery#MAX_DEPTH}. */
    public SearchResult.Listing listing(Actor actor, Wanted wanted) {
        return index.list(query(actor, wanted, Set.of(), 0, PAGE), actor.readingAuthorities());
    }

    /** The rows of these ids, a transaction for each {@link #PAGE} of them; what the person may not read is left out. */
    public void read(Actor actor, List<DocumentId> ids, Consumer<Row> reader) {
        for (int from = 0; from < ids.size(); from += PAGE) {
            rows(actor, ids.subList(from, Math.min(from + PAGE, ids.size()))).forEach(reader);
        }
    }

    private SearchQuery query(Actor actor, Wanted wanted, Set<Facet> facets, int offset, int limit) {
        return new SearchQuery(
                wanted.text(),
                types,
                wanted.filters(),
                facets,
                order(wanted, actor.language()),
                offset,
                limit,
                0,
                actor.language());
    }

    private List<Row> rows(Actor actor, List<DocumentId> ids) {
        return work.inTransaction(() -> ids.stream()
                .flatMap(id -> documents.readable(actor, id).stream())
                .map(document -> new Row(
                        document,
                        Party.counterparties(
                                instruments.sides(document.id()),
                                actor.language(),
                                partner -> documents.readable(actor, partner))))
                .toList());
    }

    private Order order(Wanted wanted, WorkingLanguage language) {
        if (wanted.by().isEmpty()) {
            return wanted.text().isBlank()
                    ? new Order(Sort.MODIFIED, Direction.DESCENDING, List.of())
                    : Order.by(Sort.RELEVANCE);
        }
        Sort sort = wanted.by().flatMap(Column::sort).orElseThrow();
        return new Order(sort, wanted.direction(), codes(sort, language));
    }

    /** Closed lists are in the order of the model, as the stages of the cycle are; what is open, by its labels. */
    private List<String> codes(Sort sort, WorkingLanguage language) {
        if (sort == Sort.TYPE) {
            return byLabel(model.typesOf(Prm.TYPE_INSTRUMENT), type -> type.title(language.locale()), language).stream()
                    .map(TypeDefinition::name)
                    .map(QName::toString)
                    .toList();
        }
        return Optional.ofNullable(LISTS.get(sort))
                .flatMap(model::property)
                .map(property -> property.listOfValues()
                        .map(ListOfValues::values)
                        .or(() -> property.codeList().map(list -> byLabel(
                                        List.copyOf(list.entries().values()),
                                        entry -> entry.label(language.locale()),
                                        language)
                                .stream()
                                .map(CodeList.Entry::code)
                                .toList()))
                        .orElse(List.of()))
                .orElse(List.of());
    }

    private static <T> List<T> byLabel(List<T> entries, Function<T, String> label, WorkingLanguage language) {
        Collator collator = Collator.getInstance(language.locale());
        return entries.stream().sorted(Comparator.comparing(label, collator)).toList();
    }
}
