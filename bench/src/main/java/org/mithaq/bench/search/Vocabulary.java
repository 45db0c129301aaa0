package org.mithaq.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words of one language, the most frequent first, drawn as often as Zipf's law says: the words of a folder of texts by how often they
 * stand there, then made-up ones with the endings of the language. The same folder gives the same words.
 */
final class Vocabulary {

    static final int WORDS = 40_000;

    private static final Pattern WORD = Pattern.compile("[\\p{L}]{2,20}");
    private static final List<String> STARTS =
            List.of("b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t", "v", "br", "pl", "tr");
    private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u");
    private static final Map<String, List<String>> ENDINGS = Map.of(
            "en", List.of("", "s", "ed", "ing", "ation", "er", "ment", "al"),
            "fr", List.of("", "s", "e", "es", "er", "ation", "ement", "ique"));
    private static final String CONSONANTS = "بتجحخدرزسشصضطعغفقكلمنه";
    /** The three consonants of a root in some of the shapes that words have, with what is written before them. */
    private static final List<String> SHAPES = List.of(
            "%s%s%s",
            "%s%sا%s",
            "%sا%s%s",
            "م%s%s%s",
            "ت%s%sي%s",
            "ال%s%s%s",
            "ال%sا%s%s",
            "وال%s%s%s",
            "%s%s%sة",
            "ال%s%s%sات",
            "ي%s%s%s",
            "ب%s%sا%s");

    final String language;
    final List<String> words;
    private final double[] cumulative;

    private Vocabulary(String language, List<String> words) {
        this.language = language;
        this.words = words;
        this.cumulative = new double[words.size()];
        double sum = 0;
        for (int rank = 0; rank < cumulative.length; rank++) {
            sum += 1.0 / (rank + 2);
            cumulative[rank] = sum;
        }
    }

    /** @param texts a folder of plain texts in the language */
    static Vocabulary of(String language, Path texts) throws IOException {
        Set<String> words = new LinkedHashSet<>(byFrequency(texts));
        Random chance = new Random(language.hashCode());
        while (words.size() < WORDS) {
            words.add(
                    language.equals("ar")
                            ? arabic(chance)
                            : latin(chance, ENDINGS.getOrDefault(language, List.of(""))));
        }
        return new Vocabulary(language, List.copyOf(words));
    }

    private static List<String> byFrequency(Path folder) throws IOException {
        Map<String, Integer> times = new HashMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                Matcher word = WORD.matcher(Files.readString(file).toLowerCase(Locale.ROOT));
                while (word.find()) {
                    times.merge(word.group(), 1, Integer::sum);
                }
            }
        }
        return times.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String latin(Random chance, List<String> endings) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + chance.nextInt(2); i > 0; i--) {
            word.append(STARTS.get(chance.nextInt(STARTS.size()))).append(VOWELS.get(chance.nextInt(VOWELS.size())));
        }
        word.append(STARTS.get(chance.nextInt(12)));
        return word + endings.get(chance.nextInt(endings.size()));
    }

    private static String arabic(Random chance) {
        Object[] root = new Object[3];
        Arrays.setAll(root, i -> CONSONANTS.charAt(chance.nextInt(CONSONANTS.length())));
        return String.format(Locale.ROOT, SHAPES.get(chance.nextInt(SHAPES.size())), root);
    }

    String draw(Random chance) {
        double sought = chance.nextDouble() * cumulative[cumulative.length - 1];
        int at = Arrays.binarySearch(cumulative, sought);
        return words.get(Math.min(at < 0 ? -at - 1 : at, words.size() - 1));
    }

    /** A word that is neither among the most frequent nor among the rarest; each order of magnitude as likely as another. */
    String drawBetween(int first, int last, Random chance) {
        double log = Math.log(first) + chance.nextDouble() * (Math.log(last) - Math.log(first));
        return words.get(Math.min((int) Math.exp(log), words.size() - 1));
    }
}
