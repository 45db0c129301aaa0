package org.mithaq.bench.search;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.PersonId;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.PageText;
import org.mithaq.document.Properties;
import org.mithaq.document.Revision;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Cm;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchResult;
import org.mithaq.search.lucene.LuceneDocumentSearch;
import org.mithaq.search.lucene.ModelCodeNames;

/** The product's own search, through its port, as both hosts use it. */
final class Ours implements Engine {

    private static final PersonId OFFICER = new PersonId("officer");
    private static final Instant FILED = Instant.parse("2026-01-01T00:00:00Z");
    private static final Map<Facet, String> FACETS =
            Map.of(Facet.LANGUAGE, "language", Facet.YEAR, "year", Facet.COUNTRY, "country");

    final LuceneDocumentSearch search;

    Ours(Path folder) {
        search = LuceneDocumentSearch.open(folder, new ModelCodeNames(ContentModel.load()));
    }

    @Override
    public String name() {
        return "Mithaq";
    }

    @Override
    public void file(List<Row> rows) {
        search.apply(search.mark() + 1, rows.stream().map(Ours::document).toList(), List.of());
    }

    @Override
    public Answer ask(Question question) {
        SearchQuery query = new SearchQuery(
                question.typed(), Map.of(), FACETS.keySet(), SearchQuery.Sort.RELEVANCE, 0, 10, WorkingLanguage.EN);
        SearchResult result = search.search(query, Row.names(question.groups()));
        Map<String, Map<String, Long>> facets = new HashMap<>();
        result.facets().forEach((facet, counts) -> {
            Map<String, Long> values = facets.computeIfAbsent(FACETS.getOrDefault(facet, ""), name -> new HashMap<>());
            counts.forEach(count -> values.put(count.value(), count.count()));
        });
        long quoted =
                result.hits().stream().filter(hit -> !hit.snippets().isEmpty()).count();
        return new Answer(result.total(), result.hits().size(), (int) quoted, facets);
    }

    static IndexedDocument document(Row row) {
        Properties properties = Properties.EMPTY
                .with(Cm.PROP_TITLE, MultilingualText.of(row.language(), row.title()))
                .with(Prm.PROP_LANGUAGE, row.language())
                .with(Prm.PROP_COUNTRIES, List.of(row.country()))
                .with(Prm.PROP_SIGNED_ON, LocalDate.of(row.year(), 6, 1));
        Document document = new Document(
                new DocumentId(row.id()),
                Prm.TYPE_MOU,
                Optional.empty(),
                row.id() + ".pdf",
                properties,
                Optional.of(new Content("application/pdf", 1, "0".repeat(64))),
                OFFICER,
                FILED,
                OFFICER,
                FILED,
                new Revision("1"));
        return new IndexedDocument(
                document,
                Optional.of(new PageText(row.pages())),
                List.of(WorkingLanguage.ofTag(row.language()).orElseThrow()),
                List.of(),
                Optional.empty(),
                List.of(Set.copyOf(Row.names(row.groups()))));
    }

    @Override
    public void close() {
        search.close();
    }
}
