package org.mithaq.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a person typed. There are no errors: whatever is no syntax is words.
 *
 * @param text what was read: without invisible characters, not longer than anybody types
 * @param clauses at most {@value #MOST_CLAUSES}, in their order
 */
public record SearchText(String text, List<Clause> clauses) {

    /** More than any person types; bounds what a program can ask. */
    static final int MOST_CLAUSES = 64;

    private static final int LONGEST = 8_000;
    /** Two letters at least: fewer would ask for a good part of all words. */
    private static final Pattern PREFIX = Pattern.compile("(.*[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}])\\*+\\p{P}*");

    private static final String QUOTES = "\"“”„‟«»″＂❝❞〝〞";
    private static final String INVISIBLE =
            "\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u061c";

    public enum Occurrence {
        OPTIONAL,
        REQUIRED,
        FORBIDDEN
    }

    public enum Form {
        WORDS,
        PHRASE,
        PREFIX
    }

    /**
     * One thing asked for.
     *
     * @param field as typed, before a colon; empty when there was none
     * @param start of all of it in the text
     * @param end exclusive
     */
    public record Clause(Occurrence occurrence, Optional<String> field, Form form, String text, int start, int end) {

        /** Whether what is found must, or must not, have it. */
        boolean isDemanded() {
            return occurrence != Occurrence.OPTIONAL || form == Form.PHRASE || field.isPresent();
        }
    }

    public SearchText {
        clauses = List.copyOf(clauses);
    }

    static SearchText parse(String typed) {
        Reader reader = new Reader(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
        return new SearchText(reader.text, reader.read());
    }

    /** The text without one of its clauses. */
    String without(Clause clause) {
        return (text.substring(0, clause.start()) + " " + text.substring(clause.end()))
                .strip()
                .replaceAll("\\s+", " ");
    }

    private static final class Reader {

        private final String text;
        private int at;

        Reader(String text) {
            this.text = text.codePoints()
                    .filter(c -> INVISIBLE.indexOf(c) < 0)
                    .map(c -> Character.isISOControl(c) ? ' ' : c)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        List<Clause> read() {
            List<Clause> clauses = new ArrayList<>();
            while (clauses.size() < MOST_CLAUSES && skipSpace()) {
                int start = at;
                Occurrence occurrence = occurrence();
                Optional<String> field = field();
                Optional<String> phrase = phrase();
                if (phrase.isPresent()) {
                    add(clauses, new Clause(occurrence, field, Form.PHRASE, phrase.get(), start, at));
                    continue;
                }
                String word = word();
                Matcher prefix = PREFIX.matcher(word);
                boolean isPrefix = prefix.matches();
                add(
                        clauses,
                        new Clause(
                                occurrence,
                                field,
                                isPrefix ? Form.PREFIX : Form.WORDS,
                                isPrefix ? prefix.group(1) : word,
                                start,
                                Math.min(at, text.length())));
            }
            return clauses;
        }

        private static void add(List<Clause> clauses, Clause clause) {
            if (clause.text().codePoints().anyMatch(Character::isLetterOrDigit)) {
                clauses.add(clause);
            }
        }

        private boolean skipSpace() {
            while (at < text.length() && isSpace(text.charAt(at))) {
                at++;
            }
            return at < text.length();
        }

        private Occurrence occurrence() {
            char sign = text.charAt(at);
            boolean begins = at + 1 < text.length()
                    && (Character.isLetterOrDigit(text.charAt(at + 1)) || isQuote(text.charAt(at + 1)));
            if (begins && sign == '+') {
                at++;
                return Occurrence.REQUIRED;
            }
            if (begins && (sign == '-' || sign == '−')) {
                at++;
                return Occurrence.FORBIDDEN;
            }
            return Occurrence.OPTIONAL;
        }

        private Optional<String> field() {
            int end = at;
            while (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            boolean named = end > at
                    && end + 1 < text.length()
                    && text.charAt(end) == ':'
                    && !isSpace(text.charAt(end + 1))
                    && FieldNames.field(text.substring(at, end)).isPresent();
            if (!named) {
                return Optional.empty();
            }
            String field = text.substring(at, end);
            at = end + 1;
            return Optional.of(field);
        }

        /** Quoted words; a quote that is never closed is no quote. */
        private Optional<String> phrase() {
            if (at >= text.length() || !isQuote(text.charAt(at))) {
                return Optional.empty();
            }
            for (int end = at + 1; end < text.length(); end++) {
                if (isQuote(text.charAt(end))) {
                    String phrase = text.substring(at + 1, end);
                    at = end + 1;
                    return Optional.of(phrase);
                }
            }
            return Optional.empty();
        }

        private String word() {
            int from = at;
            do {
                at++;
            } while (at < text.length() && !isSpace(text.charAt(at)) && !isQuote(text.charAt(at)));
            return text.substring(Math.min(from, text.length()), Math.min(at, text.length()));
        }

        private static boolean isQuote(char c) {
            return QUOTES.indexOf(c) >= 0;
        }

        private static boolean isSpace(char c) {
            return Character.isWhitespace(c) || Character.isSpaceChar(c);
        }
    }
}
