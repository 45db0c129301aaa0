package org.mithaq.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.search.IndexedDocuments.EVERYBODY;
import static org.mithaq.search.IndexedDocuments.mou;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
import org.mithaq.model.ContentModel;
import org.mithaq.search.Concept;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Widening;
import org.mithaq.search.SearchResult;
import org.mithaq.search.Thesaurus;

/** What nobody types but to keep the host busy is answered soon, and with as much as anything else. */
class HostileSearchTest {

    /** Of the processor, so that it does not matter what else the machine does. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();
    private static final int DOCUMENTS = 600;
    private static final Set<String> READER = Set.of(EVERYBODY);

    @TempDir
    Path folder;

    private final Random chance = new Random(11);
    private final List<String> words =
            IntStream.range(0, 4_000).mapToObj(i -> word()).toList();

    @Test
    void dearSearchesShouldBeAnsweredSoonAndWithinBounds() {
        try (LuceneDocumentSearch search = LuceneDocumentSearch.open(folder, LuceneDocumentSearchTest.CODES)) {
            List<IndexedDocument> documents = IntStream.range(0, DOCUMENTS)
                    .mapToObj(i -> mou("d" + i)
                            .title("en", some(5, " "))
                            .text(some(300, " "))
                            .build())
                    .toList();
            search.apply(1, documents, List.of());
            hostile().forEach((name, text) -> {
                long begun = THREAD.getCurrentThreadCpuTime();
                SearchResult result = search.search(query(text), READER);
                search.passages(query(text), READER);
                search.suggest(text, 20, READER);
                search.why(documents.get(0).document().id(), query(text), READER);
                assertThat(search.list(query(text), READER).total()).as(name).isEqualTo(result.total());
                assertThat(Duration.ofNanos(THREAD.getCurrentThreadCpuTime() - begun))
                        .as(name)
                        .isLessThan(LONGEST);
                assertThat(result.total()).as(name).isBetween(0L, (long) DOCUMENTS);
                assertThat(result.hits()).as(name).hasSizeLessThanOrEqualTo(100).allSatisfy(hit -> assertThat(
                                hit.snippets())
                        .hasSizeLessThanOrEqualTo(3)
                        .allSatisfy(
                                snippet -> assertThat(snippet.text().length()).isLessThan(2_000)));
            });
        }
    }

    /** The shipped thesaurus, with the words that add the most and those that add the least. */
    @Test
    void asManyConceptsAsWordsAreReadShouldBeAnsweredSoon() {
        List<Concept> concepts = Thesaurus.shipped(ContentModel.load());
        Map<String, Integer> added = new HashMap<>();
        concepts.forEach(concept -> concept.terms(WorkingLanguage.EN).stream()
                .filter(term -> term.codePoints().allMatch(Character::isLetter))
                .forEach(term -> added.put(
                        term,
                        concept.terms().values().stream().mapToInt(List::size).sum())));
        List<String> terms = added.keySet().stream()
                .sorted(Comparator.<String>comparingInt(added::get).thenComparing(Comparator.naturalOrder()))
                .toList();
        try (LuceneDocumentSearch search = LuceneDocumentSearch.open(folder, LuceneDocumentSearchTest.CODES)) {
            search.apply(1, List.of(mou("d").text(String.join(" ", terms)).build()), List.of());
            for (List<String> typed : List.of(terms.subList(0, 64), terms.subList(terms.size() - 64, terms.size()))) {
                SearchQuery query = query(String.join(" ", typed)).widened(new Widening(concepts, Set.of()));
                search.search(query, READER);
                long begun = THREAD.getCurrentThreadCpuTime();
                SearchResult result = search.search(query, READER);
                search.passages(query, READER);
                search.why(result.hits().get(0).id(), query, READER);

                assertThat(Duration.ofNanos(THREAD.getCurrentThreadCpuTime() - begun))
                        .isLessThan(LONGEST);
                assertThat(result.total()).isEqualTo(1);
                assertThat(result.concepts()).hasSizeGreaterThan(5);
            }
        }
    }

    private Map<String, String> hostile() {
        Map<String, String> hostile = new LinkedHashMap<>();
        hostile.put("10,000 words", some(10_000, " "));
        hostile.put("10,000 words that must occur", "+" + some(10_000, " +"));
        hostile.put("10,000 words that must not", "-" + some(10_000, " -"));
        hostile.put("10,000 phrases", '"' + some(10_000, "\" \"") + '"');
        hostile.put("one phrase of 10,000 words", '"' + some(10_000, " ") + '"');
        hostile.put("1 MB without a space", "a".repeat(1 << 20));
        hostile.put("1 MB of letters", "b ".repeat(1 << 19));
        hostile.put("beginnings of two letters", beginnings());
        hostile.put("everything", "*a*");
        hostile.put("a regular expression", "/(a+)+b.*[^c]{1,1000}/");
        hostile.put("stars and question marks", "*?".repeat(5_000) + words.get(0));
        hostile.put("nested quotes", "\"".repeat(10_000) + words.get(0) + "\"".repeat(10_000));
        hostile.put("nested brackets", "(".repeat(10_000) + words.get(0) + ")".repeat(10_000));
        hostile.put("fields in fields", "title:".repeat(10_000) + words.get(0));
        hostile.put("hyphens", String.join("-", words.subList(0, 500)));
        hostile.put("slashes", String.join("/", words.subList(0, 500)) + "/2026");
        hostile.put("marks of direction", "\u202e\u200f\u2067".repeat(10_000) + words.get(0));
        hostile.put("vowel signs", "م" + "\u064b\u0651".repeat(100_000));
        hostile.put("halves of characters", "\ud800".repeat(50_000));
        hostile.put("misspelled words", misspelled());
        return hostile;
    }

    private String beginnings() {
        List<String> beginnings = new ArrayList<>();
        for (char first = 'a'; first <= 'z'; first++) {
            for (char second = 'a'; second <= 'z'; second++) {
                beginnings.add("" + first + second + "*");
            }
        }
        return String.join(" ", beginnings);
    }

    private String misspelled() {
        return words.subList(0, 64).stream()
                .map(word -> word.substring(0, 3) + "x" + word.substring(3))
                .collect(Collectors.joining(" "));
    }

    private String some(int number, String between) {
        return IntStream.range(0, number)
                .mapToObj(i -> words.get(chance.nextInt(words.size())))
                .collect(Collectors.joining(between));
    }

    private String word() {
        return chance.ints(4 + chance.nextInt(6), 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static SearchQuery query(String text) {
        return new SearchQuery(
                text, Map.of(), SearchQuery.COUNTED, SearchQuery.Sort.RELEVANCE, 0, 100, WorkingLanguage.EN);
    }
}
