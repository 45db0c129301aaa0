package org.mithaq.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.search.IndexedDocuments.EVERYBODY;
import static org.mithaq.search.IndexedDocuments.mou;
import static org.mithaq.search.IndexedDocuments.ofType;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.PassageResult;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchResult;

/** Made-up searches of every kind: whoever may not read some documents gets the answers that there would be without them. */
class HiddenDocumentsTest {

    private static final int OPEN = 60;
    private static final int HIDDEN = 60;
    private static final int SEARCHES = 150;
    private static final Set<String> READER = Set.of(EVERYBODY);
    private static final List<String> WORDS = List.of(
            "water",
            "waters",
            "museum",
            "museums",
            "heritage",
            "agreement",
            "agreements",
            "scholarship",
            "Indonesia",
            "teachers",
            "accord",
            "accords",
            "eau",
            "musée",
            "patrimoine",
            "bourses",
            "enseignants",
            "signature",
            "durée",
            "مذكرة",
            "مذكرات",
            "المياه",
            "متحف",
            "متاحف",
            "التراث",
            "اتفاقية",
            "المنح",
            "توقيع");
    /** In no document that everybody may read. */
    private static final List<String> SECRET =
            List.of("zanzibar", "quetzal", "secreta", "waterx", "museumq", "كتمانز", "musézz");

    @TempDir
    Path folder;

    private final Random chance = new Random(23);

    @Test
    void answersShouldBeThoseWithoutWhatIsHidden() {
        List<IndexedDocument> open = documents("open", OPEN, WORDS, EVERYBODY);
        List<String> all = new ArrayList<>(WORDS);
        all.addAll(SECRET);
        List<IndexedDocument> hidden = documents("hidden", HIDDEN, all, "head");
        List<String> searches =
                IntStream.range(0, SEARCHES).mapToObj(i -> search(all)).toList();
        Map<String, Object> without;
        try (LuceneDocumentSearch search =
                LuceneDocumentSearch.open(folder.resolve("without"), LuceneDocumentSearchTest.CODES)) {
            search.apply(1, open, List.of());
            without = answers(search, searches);
        }
        try (LuceneDocumentSearch search =
                LuceneDocumentSearch.open(folder.resolve("with"), LuceneDocumentSearchTest.CODES)) {
            search.apply(1, hidden, List.of());
            search.apply(2, open, List.of());
            search.apply(3, hidden.subList(0, HIDDEN / 2), List.of());

            answers(search, searches)
                    .forEach((asked, answer) -> assertThat(answer).as(asked).isEqualTo(without.get(asked)));
        }
    }

    private Map<String, Object> answers(LuceneDocumentSearch search, List<String> searches) {
        Map<String, Object> answers = new LinkedHashMap<>();
        for (String text : searches) {
            SearchQuery query = query(text);
            SearchResult result = search.search(query, READER);
            answers.put(
                    "search " + text,
                    List.of(
                            result.total(),
                            ids(result),
                            result.facets(),
                            result.concepts(),
                            result.spelling(),
                            result.nearest()));
            answers.put("list " + text, search.list(query, READER));
            answers.put("suggestions " + text, search.suggest(text.replaceAll("[\"+*-]", ""), 20, READER));
            PassageResult passages = search.passages(query, READER);
            answers.put("clauses " + text, List.of(passages.total(), passages.different(), passages.facets()));
        }
        for (int i = 0; i < OPEN; i++) {
            SearchQuery query = query(WORDS.get(i % WORDS.size()));
            IndexedDocument document = mou("open" + i).build();
            answers.put("similar " + i, search.similar(document.document().id(), query, READER));
            answers.put("reasons " + i, search.why(document.document().id(), query, READER));
        }
        return answers;
    }

    private static List<String> ids(SearchResult result) {
        return result.hits().stream().map(hit -> hit.id().value()).toList();
    }

    private List<IndexedDocument> documents(String prefix, int number, List<String> words, String reader) {
        List<IndexedDocument> documents = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            boolean dossier = i % 6 == 5;
            documents.add((dossier ? ofType(Prm.TYPE_PARTNER, prefix + i) : mou(prefix + i))
                    .title("en", some(words, 3))
                    .reference("MOU-2026-" + prefix.length() + i)
                    .parties(some(words, 2))
                    .text("Article 1\n" + some(words, 12) + ".\nArticle 2\n" + some(words, 12) + ".")
                    .with(Prm.PROP_STATUS, i % 2 == 0 ? "NEGOTIATION" : "SIGNATURE")
                    .signedOn("20" + (10 + i % 15) + "-01-01")
                    .onlyFor(reader)
                    .build());
        }
        return documents;
    }

    /** Words, beginnings, phrases, misspelled words, with signs, in any mixture. */
    private String search(List<String> words) {
        return IntStream.rangeClosed(0, chance.nextInt(3))
                .mapToObj(i -> one(words.get(chance.nextInt(words.size()))))
                .collect(Collectors.joining(" "));
    }

    private String one(String word) {
        return switch (chance.nextInt(8)) {
            case 0 -> word.substring(0, 2 + chance.nextInt(word.length() - 2)) + "*";
            case 1 -> "\"" + word + " " + WORDS.get(chance.nextInt(WORDS.size())) + "\"";
            case 2 -> word.substring(0, 2) + word.charAt(1) + word.substring(2);
            case 3 -> "+" + word;
            case 4 -> "-" + word;
            default -> word;
        };
    }

    private String some(List<String> words, int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> words.get(chance.nextInt(words.size())))
                .collect(Collectors.joining(" "));
    }

    private static SearchQuery query(String text) {
        return new SearchQuery(
                text,
                Map.of(),
                Set.of(Facet.TYPE, Facet.STATUS, Facet.YEAR),
                SearchQuery.Sort.TITLE,
                0,
                20,
                WorkingLanguage.EN);
    }
}
