package org.mithaq.server.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.problem.Problem;

/**
 * Which passwords people may have, after NIST SP 800-63B: long ones, and none that is tried first. What signs it is made of is
 * everybody's own business.
 */
final class PasswordPolicy {

    static final int SHORTEST = 12;
    /** What bcrypt reads of a password, in bytes. */
    static final int LONGEST_BYTES = 72;

    private static final int FEWEST_SIGNS = 5;
    private static final int SHORTEST_NAME = 4;

    private static final int FEWEST_OWN = 4;
    /** Takes the place of a word, so that what stood on both sides of it makes no new one. */
    private static final String GAP = "\0";

    private final List<String> common = common();

    /**
     * What is wrong with a password, as the field {@code password}; empty when it may be used.
     *
     * @param names by which the person is known: the password must not be made of them
     */
    Optional<Problem.Detail> fault(String password, String... names) {
        if (password.length() < SHORTEST || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of(Problem.Detail.of("PRM-PEOPLE-015", "password", SHORTEST, LONGEST_BYTES));
        }
        if (isCommon(password)) {
            return Optional.of(Problem.Detail.of("PRM-PEOPLE-017", "password"));
        }
        String plain = letters(password);
        List<String> known = longestFirst(
                Stream.concat(Arrays.stream(names), Arrays.stream(names).flatMap(PasswordPolicy::words))
                        .map(PasswordPolicy::letters)
                        .filter(name -> name.length() >= SHORTEST_NAME));
        return isMadeOf(known, plain, SHORTEST / 2)
                ? Optional.of(Problem.Detail.of("PRM-PEOPLE-018", "password"))
                : Optional.empty();
    }

    /** Words of the list, one or several, with figures and signs around them; one sign after the other; few signs. */
    private boolean isCommon(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        String plain = letters(password).replaceAll("^\\d+|\\d+$", "");
        boolean listed = isMadeOf(common, lower, FEWEST_OWN) || isMadeOf(common, plain, FEWEST_OWN);
        return listed || password.codePoints().distinct().count() < FEWEST_SIGNS || isRun(lower);
    }

    /** Whether there are such words in the text, and less than so many signs beside them. */
    private static boolean isMadeOf(List<String> words, String text, int fewestOwn) {
        String left = text;
        for (String word : words) {
            left = left.replace(word, GAP);
        }
        return !left.equals(text) && left.replace(GAP, "").length() < fewestOwn;
    }

    private static List<String> longestFirst(Stream<String> words) {
        return words.distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** 123456789012, abcdefghijkl, and the same backwards. */
    private static boolean isRun(String text) {
        int[] signs = text.codePoints().toArray();
        int steps = 0;
        for (int i = 1; i < signs.length; i++) {
            int step = Math.abs(signs[i] - signs[i - 1]);
            steps += step <= 1 || step == 9 ? 1 : 0;
        }
        return steps >= signs.length - 2;
    }

    private static String letters(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    private static Stream<String> words(String name) {
        return Arrays.stream(name.split("[^\\p{L}\\p{N}]+"));
    }

    private static List<String> common() {
        try (InputStream list = PasswordPolicy.class.getResourceAsStream("common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("the list of common passwords is missing from the archive");
            }
            return longestFirst(new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
