package org.mithaq.alfresco.packages;

import static org.mithaq.search.IndexedDocuments.EVERYBODY;
import static org.mithaq.search.IndexedDocuments.mou;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.lucene.LuceneDocumentSearch;
import org.mithaq.search.lucene.ModelCodeNames;

/** Files a document in each language into a new index, opens it anew, and answers with the ids found by some words. */
public final class PackagedSearch implements BiFunction<Path, String, List<String>> {

    @Override
    public List<String> apply(Path folder, String words) {
        try (LuceneDocumentSearch search = open(folder)) {
            search.apply(
                    1,
                    List.of(
                            mou("en")
                                    .text("The parties preserve manuscripts.")
                                    .in(WorkingLanguage.EN)
                                    .build(),
                            mou("fr")
                                    .text("Les parties protègent les bibliothèques.")
                                    .in(WorkingLanguage.FR)
                                    .build(),
                            mou("ar")
                                    .text("يتعاون الطرفان على حفظ المخطوطات.")
                                    .in(WorkingLanguage.AR)
                                    .build()),
                    List.of());
        }
        try (LuceneDocumentSearch search = open(folder)) {
            SearchQuery query = new SearchQuery(
                    words, Map.of(), Set.of(Facet.TYPE), SearchQuery.Sort.RELEVANCE, 0, 10, WorkingLanguage.EN);
            return search.search(query, Set.of(EVERYBODY)).hits().stream()
                    .map(hit -> hit.id().value())
                    .toList();
        }
    }

    /** Where the index library's classes come from. */
    @Override
    public String toString() {
        return LuceneDocumentSearch.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString();
    }

    private static LuceneDocumentSearch open(Path folder) {
        return LuceneDocumentSearch.open(folder, new ModelCodeNames(ContentModel.load()));
    }
}
