package org.mithaq.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.MultilingualText;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Cm;
import org.mithaq.model.ContentModel;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.lucene.LuceneDocumentSearch;
import org.mithaq.search.lucene.ModelCodeNames;
import org.mithaq.search.opensearch.OpenSearchDocumentSearch;
import org.mithaq.search.opensearch.OpenSearchSettings;

/**
 * The same documents and the same questions in the embedded index and in OpenSearch: how fast each is filled, how much room it
 * takes, how long answers take, and how long a change takes until it is found. The documents are those of a corpus folder,
 * filed again and again under other titles, for one of a thousand groups each; who asks is in twenty of these.
 *
 * <p>Arguments: the corpus folder, how many documents, and the address of an OpenSearch of its own; without it the embedded
 * index alone is measured.
 */
public final class Scale {

    private static final int BATCH = 200;
    private static final int ROUNDS = 30;
    private static final int CHANGES = 50;
    private static final int GROUPS = 1_000;
    private static final int OWN_GROUPS = 20;

    private static final Map<String, List<String>> QUESTIONS = new LinkedHashMap<>();

    static {
        QUESTIONS.put("one word", List.of("cooperation", "museum", "formation", "التعاون", "bourses", "heritage"));
        QUESTIONS.put(
                "three words",
                List.of("settlement of disputes", "échange de stagiaires étrangers", "حماية التراث الثقافي"));
        QUESTIONS.put(
                "phrase",
                List.of("\"intellectual property\"", "\"bonne foi\"", "\"الملكية الفكرية\"", "\"good faith\""));
        QUESTIONS.put("beginning", List.of("amend*", "coopér*", "educat*"));
        QUESTIONS.put("misspelled", List.of("agremeent", "mémorandun", "propreité"));
    }

    private final Map<String, List<Long>> nanos = new LinkedHashMap<>();
    private final List<IndexedDocument> documents;

    private Scale(List<IndexedDocument> documents) {
        this.documents = documents;
    }

    public static void main(String[] arguments) throws IOException {
        List<IndexedDocument> readable = new IndexedCorpus(Path.of(arguments[0]))
                .documents.stream()
                        .filter(document -> document.text().isPresent())
                        .toList();
        List<IndexedDocument> many = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(arguments[1]); i++) {
            many.add(again(readable.get(i % readable.size()), i));
        }
        ModelCodeNames codes = new ModelCodeNames(ContentModel.load());
        Path folder = Files.createTempDirectory("scale");
        try (LuceneDocumentSearch embedded = LuceneDocumentSearch.open(folder, codes)) {
            new Scale(many).measure("embedded", embedded);
            System.out.printf(Locale.ROOT, "on disk %.0f MB%n%n", bytes(folder) / 1e6);
        }
        if (arguments.length > 2) {
            String index = "scale" + System.currentTimeMillis();
            OpenSearchSettings settings =
                    new OpenSearchSettings(URI.create(arguments[2]), "", "", index, Optional.empty(), 1);
            new Scale(many).measure("OpenSearch", new OpenSearchDocumentSearch(settings, codes));
            System.out.println("on disk: GET /_cat/indices/" + index + "-*");
        }
    }

    private static IndexedDocument again(IndexedDocument source, int i) {
        Document document = source.document();
        String language = source.languages().stream()
                .findFirst()
                .orElse(WorkingLanguage.EN)
                .tag();
        Document other = new Document(
                new DocumentId("d" + i),
                document.type(),
                document.parent(),
                document.name(),
                document.properties()
                        .with(
                                Cm.PROP_TITLE,
                                MultilingualText.of(language, document.title(WorkingLanguage.EN) + " " + i)),
                document.content(),
                document.owner(),
                document.created(),
                document.modifier(),
                document.modified(),
                document.revision());
        return new IndexedDocument(
                other,
                source.text(),
                source.languages(),
                source.parties(),
                source.counterparty(),
                List.of(Set.of("group" + i % GROUPS)));
    }

    private static Set<String> reader() {
        Set<String> reader = new java.util.HashSet<>();
        for (int i = 0; i < OWN_GROUPS; i++) {
            reader.add("group" + i * GROUPS / OWN_GROUPS);
        }
        return reader;
    }

    private void measure(String name, DocumentSearch search) {
        long begun = System.nanoTime();
        for (int from = 0; from < documents.size(); from += BATCH) {
            search.apply(from + 1, documents.subList(from, Math.min(from + BATCH, documents.size())), List.of());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        long characters = documents.stream()
                .mapToLong(document -> document.text().orElseThrow().joined().length())
                .sum();
        System.out.printf(
                Locale.ROOT,
                "%s: %d documents of %d characters, filled in %.0f s (%.0f a second)%n",
                name,
                search.size(),
                characters / documents.size(),
                seconds,
                documents.size() / seconds);
        Set<String> some = reader();
        for (int round = 0; round < ROUNDS; round++) {
            boolean counts = round > 2;
            QUESTIONS.forEach(
                    (kind, texts) -> texts.forEach(text -> time(kind, counts, () -> search.search(query(text), some))));
            time("clauses", counts, () -> search.passages(query("intellectual property"), some));
            time("similar documents", counts, () -> search.similar(new DocumentId("d0"), query(""), some));
            time("suggestions", counts, () -> search.suggest("memor", 8, some));
            time("list of all", counts, () -> search.list(query(""), some));
        }
        for (int i = 0; i < CHANGES; i++) {
            List<IndexedDocument> one = List.of(again(documents.get(i), i));
            long mark = documents.size() + i + 1L;
            time("change until found", true, () -> search.apply(mark, one, List.of()));
        }
        System.out.printf("%-20s %8s %8s   (ms)%n", "", "p50", "p95");
        nanos.forEach((kind, times) -> {
            times.sort(null);
            System.out.printf(
                    Locale.ROOT,
                    "%-20s %8.1f %8.1f%n",
                    kind,
                    times.get(times.size() / 2) / 1e6,
                    times.get(times.size() * 95 / 100) / 1e6);
        });
    }

    private static SearchQuery query(String text) {
        return new SearchQuery(
                text,
                Map.of(),
                Set.of(Facet.TYPE, Facet.STATUS, Facet.LANGUAGE),
                SearchQuery.Sort.RELEVANCE,
                0,
                10,
                WorkingLanguage.EN);
    }

    /** @param counts false while everything warms up */
    private void time(String kind, boolean counts, Runnable what) {
        long begun = System.nanoTime();
        what.run();
        if (counts) {
            nanos.computeIfAbsent(kind, each -> new ArrayList<>()).add(System.nanoTime() - begun);
        }
    }

    private static long bytes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(Scale::size).sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
