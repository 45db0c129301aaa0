package org.mithaq.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.mithaq.access.PersonId;
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
import org.mithaq.search.SearchQuery.Order;
import org.mithaq.search.SearchQuery.Sort;
import org.mithaq.search.SearchQuery.Widening;
import org.mithaq.search.Thesaurus;
import org.mithaq.search.lucene.LuceneSearchMonitor;
import org.mithaq.search.lucene.ModelCodeNames;

/**
 * How long it takes to hold one new document against saved searches, in this process: made-up documents of some 6 KB and of
 * some 200 KB in three languages; searches of one to three words, half of them of words of the field that the thesaurus widens,
 * some with filters, some with a phrase.
 *
 * <p>Arguments: how many saved searches; how many documents.
 */
public final class AlertCost {

    private static final int SENTENCES = 130;
    private static final int SENTENCES_OF_LONG = 4_300;
    private static final List<String> FIELD = List.of(
            "memorandum of understanding",
            "endowment",
            "مذكرة تفاهم",
            "protocole d’accord",
            "water",
            "المياه",
            "scholarships",
            "Morocco",
            "climate change",
            "bourses");

    private final Random chance = new Random(7);
    private final MadeUpText text = new MadeUpText(chance);
    private final ContentModel model = ContentModel.load();
    private final Widening thesaurus = new Widening(Thesaurus.shipped(model), Set.of());

    private AlertCost() {}

    public static void main(String[] arguments) {
        int searches = Integer.parseInt(arguments[0]);
        int documents = Integer.parseInt(arguments[1]);
        AlertCost cost = new AlertCost();
        LuceneSearchMonitor monitor = new LuceneSearchMonitor(new ModelCodeNames(cost.model));
        Map<Integer, SearchQuery> saved = new LinkedHashMap<>();
        for (int i = 0; i < searches; i++) {
            saved.put(i, cost.search());
        }
        long begun = System.nanoTime();
        monitor.finding(cost.document(SENTENCES), saved);
        System.out.printf(
                Locale.ROOT,
                "%d saved searches; the first document after a start: %.0f ms%n",
                searches,
                (System.nanoTime() - begun) / 1e6);
        for (int sentences : List.of(SENTENCES, SENTENCES_OF_LONG)) {
            cost.measure(monitor, saved, documents / 5, sentences);
            System.out.println(cost.measure(monitor, saved, documents, sentences));
        }
    }

    private String measure(LuceneSearchMonitor monitor, Map<Integer, SearchQuery> saved, int documents, int sentences) {
        List<Long> nanos = new ArrayList<>();
        long found = 0;
        long characters = 0;
        for (int i = 0; i < documents; i++) {
            IndexedDocument document = document(sentences);
            characters += document.text().orElseThrow().joined().length();
            long begun = System.nanoTime();
            found += monitor.finding(document, saved).size();
            nanos.add(System.nanoTime() - begun);
        }
        nanos.sort(null);
        return String.format(
                Locale.ROOT,
                "documents of %d characters: p50 %.1f ms, p95 %.1f ms for each; %.1f searches found one on average",
                characters / documents,
                nanos.get(nanos.size() / 2) / 1e6,
                nanos.get(nanos.size() * 95 / 100) / 1e6,
                found / (double) documents);
    }

    private SearchQuery search() {
        String language = text.oneOf(MadeUpText.LANGUAGES);
        List<String> words = new ArrayList<>();
        for (int i = chance.nextInt(3); i >= 0; i--) {
            words.add(chance.nextBoolean() ? text.oneOf(FIELD) : text.word());
        }
        if (chance.nextInt(5) == 0) {
            words.add("\"" + text.subject(language) + " " + text.word() + "\"");
        }
        Map<Facet, Set<String>> filters =
                chance.nextInt(3) == 0 ? Map.of(Facet.STATUS, Set.of("NEGOTIATION", "SIGNATURE")) : Map.of();
        return new SearchQuery(
                String.join(" ", words),
                SearchQuery.Scope.ofTypes(Set.of()),
                filters,
                Set.of(),
                Order.by(Sort.RELEVANCE),
                0,
                1,
                0,
                WorkingLanguage.ofTag(language).orElseThrow(),
                thesaurus);
    }

    private IndexedDocument document(int sentences) {
        String language = text.oneOf(MadeUpText.LANGUAGES);
        Properties properties = Properties.EMPTY
                .with(Cm.PROP_TITLE, MultilingualText.of(language, text.title(language, chance.nextInt(1_000))))
                .with(Prm.PROP_STATUS, "NEGOTIATION");
        PersonId officer = new PersonId("officer");
        Instant filed = Instant.parse("2026-01-01T00:00:00Z");
        Document document = new Document(
                new DocumentId("d" + chance.nextInt()),
                Prm.TYPE_MOU,
                Optional.empty(),
                "draft.docx",
                properties,
                Optional.empty(),
                officer,
                filed,
                officer,
                filed,
                new Revision("1"));
        return new IndexedDocument(
                document,
                Optional.of(new PageText(List.of(text.sentences(language, sentences)))),
                List.of(WorkingLanguage.ofTag(language).orElseThrow()),
                List.of(text.name(4)),
                Optional.empty(),
                List.of());
    }
}
