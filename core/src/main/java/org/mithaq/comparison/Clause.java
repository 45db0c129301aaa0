package org.mithaq.comparison;

import java.util.Optional;

/**
 * A part of an instrument's text that people cite by itself.
 *
 * @param kind what part it is; empty for a passage of a text that has no articles
 * @param container name of the annex that it lies in; empty outside of annexes
 * @param heading as it is written ("المادة الرابعة"); empty where the text has none
 * @param title that follows the heading ("Intellectual property"); empty where there is none
 * @param start in UTF-16 units of the text, of the heading when there is one
 * @param body where heading and title end
 * @param end exclusive
 */
public record Clause(
        Optional<SectionKind> kind, String container, String heading, String title, int start, int body, int end) {

    public Clause {
        if (start < 0 || body < start || end < body) {
            throw new IllegalArgumentException(start + " " + body + " " + end);
        }
    }
}
