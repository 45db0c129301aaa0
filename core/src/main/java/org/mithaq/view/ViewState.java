package org.mithaq.view;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.mithaq.problem.Problem;

/**
 * The state of a list page as the query of its address ({@code q=water&status=IN_FORCE}), without the question mark. It holds
 * pairs of a plain name and a percent-encoded value and nothing else, so that behind the page's own address it can lead
 * nowhere else and run nothing.
 *
 * @param query in ASCII; empty for a page as it opens by itself
 */
public record ViewState(String query) {

    /** Addresses that are longer do not pass every proxy. */
    static final int LONGEST = 2000;

    private static final int MOST_PAIRS = 100;
    private static final Pattern PAIR =
            Pattern.compile("[A-Za-z][A-Za-z0-9_.-]{0,39}=(?:[A-Za-z0-9*._+-]|%[0-9A-Fa-f]{2})*");

    /** @throws Problem {@code PRM-VIEW-003} for what is no such query, or a longer one */
    public ViewState {
        if (!isQuery(query)) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-VIEW-003", LONGEST);
        }
    }

    private static boolean isQuery(String query) {
        if (query.isEmpty()) {
            return true;
        }
        if (query.length() > LONGEST) {
            return false;
        }
        String[] pairs = query.split("&", -1);
        if (pairs.length > MOST_PAIRS) {
            return false;
        }
        for (String pair : pairs) {
            if (!PAIR.matcher(pair).matches() || !isVisibleText(pair)) {
                return false;
            }
        }
        return true;
    }

    /** What the value says is text of people: valid UTF-8 without control characters. */
    private static boolean isVisibleText(String pair) {
        byte[] bytes = new byte[pair.length()];
        int length = 0;
        for (int i = 0; i < pair.length(); i++) {
            if (pair.charAt(i) == '%') {
                bytes[length++] = (byte) Integer.parseInt(pair, i + 1, i + 3, 16);
                i += 2;
            } else {
                bytes[length++] = (byte) pair.charAt(i);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString()
                    .codePoints()
                    .noneMatch(Character::isISOControl);
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
