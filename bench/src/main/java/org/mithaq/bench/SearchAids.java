package org.mithaq.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mithaq.comparison.Clauses;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.MultilingualText;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Cm;
import org.mithaq.model.ContentModel;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.PassageResult;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Widening;
import org.mithaq.search.Thesaurus;
import org.mithaq.search.lucene.LuceneDocumentSearch;
import org.mithaq.search.lucene.ModelCodeNames;

/**
 * How long suggestions, clauses, other spellings and reasons take among many documents, and what dividing texts into clauses
 * costs when they are indexed. The documents are those of a corpus folder, filed again and again under other titles.
 *
 * <p>Arguments: the corpus folder, and how many documents.
 */
public final class SearchAids {

    private static final int BATCH = 200;
    private static final int ROUNDS = 5;
    private static final List<String> PHRASES = List.of(
            "intellectual property",
            "settlement of disputes",
            "confidential information",
            "propriété intellectuelle",
            "règlement des différends",
            "الملكية الفكرية",
            "تسوية الخلافات",
            "مدة المذكرة");
    private static final List<String> MISSPELLED =
            List.of("agremeent", "intelectual propperty", "mémorandun", "propreité", "المذكرره", "التعاوون");

    private final Map<String, List<Long>> nanos = new HashMap<>();

    public static void main(String[] arguments) throws IOException {
        int count = Integer.parseInt(arguments[1]);
        IndexedCorpus corpus = new IndexedCorpus(Path.of(arguments[0]));
        List<IndexedDocument> readable = corpus.documents.stream()
                .filter(document -> document.text().isPresent())
                .toList();
        List<IndexedDocument> many = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            many.add(again(readable.get(i % readable.size()), i));
        }
        Path index = Files.createTempDirectory("aids");
        ContentModel model = ContentModel.load();
        try (LuceneDocumentSearch search = LuceneDocumentSearch.open(index, new ModelCodeNames(model))) {
            SearchAids aids = new SearchAids();
            aids.fill(search, many);
            aids.ask(search, many, new Widening(Thesaurus.shipped(model), Set.of()));
            aids.print();
        }
    }

    private static IndexedDocument again(IndexedDocument source, int i) {
        Document document = source.document();
        String language = source.languages().stream()
                .findFirst()
                .orElse(WorkingLanguage.EN)
                .tag();
        String title = document.title(WorkingLanguage.EN) + " " + i;
        Document other = new Document(
                new DocumentId("d" + i),
                document.type(),
                document.parent(),
                document.name(),
                document.properties().with(Cm.PROP_TITLE, MultilingualText.of(language, title)),
                document.content(),
                document.owner(),
                document.created(),
                document.modifier(),
                document.modified(),
                document.revision());
        return new IndexedDocument(
                other, source.text(), source.languages(), source.parties(), source.counterparty(), source.readers());
    }

    private void fill(LuceneDocumentSearch search, List<IndexedDocument> many) {
        long begun = System.nanoTime();
        for (int from = 0; from < many.size(); from += BATCH) {
            search.apply(from + 1, many.subList(from, Math.min(from + BATCH, many.size())), List.of());
        }
        long indexing = System.nanoTime() - begun;
        long characters = 0;
        long clauses = 0;
        begun = System.nanoTime();
        for (IndexedDocument document : many) {
            String text = document.text().orElseThrow().joined();
            characters += text.length();
            clauses += Clauses.of(text).size();
        }
        long dividing = System.nanoTime() - begun;
        System.out.printf(
                Locale.ROOT,
                "%d documents of %d characters: indexed at %.0f a second; dividing them alone into %d clauses at %.0f a second, %.1f %% of the time%n",
                many.size(),
                characters / many.size(),
                many.size() * 1e9 / indexing,
                clauses,
                many.size() * 1e9 / dividing,
                100.0 * dividing / indexing);
    }

    private void ask(LuceneDocumentSearch search, List<IndexedDocument> many, Widening widening) {
        Set<String> reader = Set.of(IndexedCorpus.READER);
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < 40; i++) {
                String title = many.get(i * 7 % many.size()).document().title(WorkingLanguage.EN);
                for (int end = 2; end <= Math.min(title.length(), 14); end++) {
                    String typed = title.substring(0, end);
                    measure("suggestions", round, () -> search.suggest(typed, 8, reader));
                }
            }
            for (String phrase : PHRASES) {
                SearchQuery query = query(phrase).widened(widening);
                PassageResult found = search.passages(query, reader);
                measure("clauses", round, () -> search.passages(query, reader));
                PassageResult.Passage first = found.wordings().get(0).passages().get(0);
                measure(
                        "similar clauses",
                        round,
                        () -> search.similarPassages(
                                new PassageResult.Sample(first.id(), first.start()), query, reader));
                measure("documents", round, () -> search.search(query, reader));
                measure("reasons", round, () -> search.why(first.id(), query, reader));
                if (round == 0) {
                    System.out.printf("%s: %d clauses, %d wordings%n", phrase, found.total(), found.different());
                }
            }
            for (String phrase : MISSPELLED) {
                SearchQuery query = query(phrase).widened(widening);
                measure("misspelled", round, () -> search.search(query, reader));
                if (round == 0) {
                    System.out.println(phrase + ": "
                            + search.search(query, reader)
                                    .spelling()
                                    .map(Object::toString)
                                    .orElse("–"));
                }
            }
        }
    }

    private static SearchQuery query(String text) {
        return new SearchQuery(
                text, Map.of(), SearchQuery.COUNTED, SearchQuery.Sort.RELEVANCE, 0, 20, WorkingLanguage.EN);
    }

    /** The first round warms up. */
    private void measure(String what, int round, Runnable asking) {
        long begun = System.nanoTime();
        asking.run();
        if (round > 0) {
            nanos.computeIfAbsent(what, name -> new ArrayList<>()).add(System.nanoTime() - begun);
        }
    }

    private void print() {
        nanos.forEach((what, times) -> {
            times.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "%-16s %5d times: p50 %.1f ms, p95 %.1f ms, most %.1f ms%n",
                    what,
                    times.size(),
                    times.get(times.size() / 2) / 1e6,
                    times.get(times.size() * 95 / 100) / 1e6,
                    times.get(times.size() - 1) / 1e6);
        });
    }
}
