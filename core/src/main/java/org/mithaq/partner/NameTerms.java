package org.mithaq.partner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.CodeList;
import org.mithaq.model.ContentModel;
import org.mithaq.model.CsvFile;

/** The words and phrases of {@code name-terms.csv}, with the countries of the code list, found by any spelling. */
final class NameTerms {

    /** Counts the ways in which names were read and their keys made. */
    private static final String EDITION = "1";

    private static final String FILE = "name-terms.csv";
    private static final Pattern IN_BRACKETS = Pattern.compile("\\s*\\(.*\\)");
    private static final int COLUMNS = 6;
    private static final int FIRST_LANGUAGE = 3;
    /** Shorter words become other words by one slip. */
    private static final int LONG = 7;

    /** Phrases as a tree of words. */
    private static final class Node {
        final Map<String, Node> next = new HashMap<>();
        final Set<Term> terms = new LinkedHashSet<>();
    }

    /**
     * Where a phrase was found.
     *
     * @param words how many words it has
     */
    record Phrase(int words, Set<Term> terms) {}

    private final Node root = new Node();
    private final Map<String, List<String>> singleWords = new HashMap<>();
    private final Set<String> variants = new TreeSet<>();

    private NameTerms() {}

    /** @throws IllegalStateException when the list is missing or a line of it is wrong: the archive is damaged */
    static NameTerms load(ContentModel model) {
        NameTerms terms = new NameTerms();
        List<CsvFile.Row> rows = rows();
        // words that carry nothing first: they are left out of the phrases
        Stream.of(true, false).forEach(nothing -> rows.stream()
                .skip(1)
                .filter(row -> rank(row).carriesNothing() == nothing)
                .forEach(terms::add));
        CodeList countries = model.codeList("country")
                .orElseThrow(() -> new IllegalStateException("the model has no list of countries"));
        countries.entries().values().forEach(entry -> {
            for (WorkingLanguage language : WorkingLanguage.values()) {
                String label = entry.label(language.locale());
                terms.add(label, Term.country(entry.code()));
                terms.add(IN_BRACKETS.matcher(label).replaceAll(""), Term.country(entry.code()));
            }
        });
        return terms;
    }

    private static List<CsvFile.Row> rows() {
        try (InputStream in = NameTerms.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + FILE);
            }
            return CsvFile.read(FILE, in).rows();
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }

    private static Term.Rank rank(CsvFile.Row row) {
        if (row.fields().size() != COLUMNS) {
            throw new IllegalStateException(FILE + ":" + row.line() + ": not " + COLUMNS + " columns");
        }
        return Term.Rank.valueOf(row.fields().get(1).toUpperCase(Locale.ROOT));
    }

    private void add(CsvFile.Row row) {
        Term term = new Term(row.fields().get(0), rank(row), row.fields().get(2));
        row.fields().subList(FIRST_LANGUAGE, COLUMNS).stream()
                .flatMap(variants -> Stream.of(variants.split("\\|")))
                .filter(variant -> !variant.isBlank())
                .forEach(variant -> add(variant, term));
    }

    /** Another one whenever a word means something else than before. @see NameKeys */
    String edition() {
        CRC32 sum = new CRC32();
        variants.forEach(variant -> sum.update(variant.getBytes(StandardCharsets.UTF_8)));
        return EDITION + "-" + Long.toHexString(sum.getValue());
    }

    private void add(String variant, Term term) {
        variants.add(variant + "=" + term);
        List<String> words = NameText.words(variant);
        if (!term.rank().carriesNothing()) {
            words = telling(words);
        }
        Node node = root;
        for (String word : words) {
            node = node.next.computeIfAbsent(key(word), w -> new Node());
        }
        if (node != root) {
            node.terms.add(term);
        }
        if (words.size() == 1 && key(words.get(0)).length() >= LONG) {
            singleWords
                    .computeIfAbsent(words.get(0).substring(0, 1), letter -> new ArrayList<>())
                    .add(key(words.get(0)));
        }
    }

    /** The word of the list that a long word differs from by one slip of the pen. */
    Optional<String> meant(String word) {
        String key = key(word);
        if (key.length() < LONG) {
            return Optional.empty();
        }
        return singleWords.getOrDefault(key.substring(0, 1), List.of()).stream()
                .filter(known -> Distance.isOne(known, key))
                .findFirst();
    }

    private static String key(String word) {
        String bare = NameText.bare(word);
        return NameText.isArabic(bare) && bare.endsWith("ه") && bare.length() > 3
                ? bare.substring(0, bare.length() - 1)
                : bare;
    }

    /** Without the words that carry nothing. */
    List<String> telling(List<String> words) {
        return words.stream().filter(word -> !carriesNothing(word)).toList();
    }

    private boolean carriesNothing(String word) {
        Node node = root.next.get(key(word));
        return node != null
                && !node.terms.isEmpty()
                && node.terms.stream().allMatch(term -> term.rank().carriesNothing());
    }

    /** The longest phrase that begins at a word. */
    Optional<Phrase> at(List<String> words, int from) {
        List<Phrase> found = new ArrayList<>();
        descend(root, words, from, 0, found);
        return found.stream().reduce((one, other) -> other.words() > one.words() ? other : one);
    }

    private static void descend(Node node, List<String> words, int from, int length, List<Phrase> found) {
        if (!node.terms.isEmpty()) {
            found.add(new Phrase(length, Set.copyOf(node.terms)));
        }
        if (from + length < words.size() && !node.next.isEmpty()) {
            for (String form : NameText.forms(words.get(from + length))) {
                Node next = node.next.get(form);
                if (next != null) {
                    descend(next, words, from, length + 1, found);
                }
            }
        }
    }
}
