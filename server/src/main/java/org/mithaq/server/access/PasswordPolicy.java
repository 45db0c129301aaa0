package org.mithaq.server.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

    private final Set<String> common = common();

    /**
     * What is wrong with a password, as the field {@code password}; empty when it may be used.
     *
     * @param names by which the person is known: the password must not be made of one of them
     */
    Optional<Problem.Detail> fault(String password, String... names) {
        if (password.length() < SHORTEST || password.getBytes(StandardCharsets.UTF_8).length > LONGEST_BYTES) {
            return Optional.of(Problem.Detail.of("PRM-PEOPLE-015", "password", SHORTEST, LONGEST_BYTES));
        }
        if (isCommon(password)) {
            return Optional.of(Problem.Detail.of("PRM-PEOPLE-017", "password"));
        }
        String plain = letters(password);
        boolean named = Stream.concat(Arrays.stream(names), Arrays.stream(names).flatMap(PasswordPolicy::words))
                .map(PasswordPolicy::letters)
                .filter(name -> name.length() >= SHORTEST_NAME)
                .anyMatch(name -> plain.replace(name, "").length() < SHORTEST / 2 && plain.contains(name));
        return named ? Optional.of(Problem.Detail.of("PRM-PEOPLE-018", "password")) : Optional.empty();
    }

    /** A word of the list, also repeated or with figures and signs around it; one sign after the other; few signs. */
    private boolean isCommon(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        String plain = letters(password).replaceAll("^\\d+|\\d+$", "");
        boolean listed = common.stream()
                .anyMatch(word -> lower.replace(word, "").length() < 4 && lower.contains(word)
                        || !plain.isEmpty() && plain.replace(word, "").isEmpty());
        return listed || password.codePoints().distinct().count() < FEWEST_SIGNS || isRun(lower);
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

    private static Set<String> common() {
        try (InputStream list = PasswordPolicy.class.getResourceAsStream("common-passwords.txt")) {
            if (list == null) {
                throw new IllegalStateException("the list of common passwords is missing from the archive");
            }
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
