package org.mithaq.review;

import org.mithaq.problem.Problem;

/** What a person writes for the record: something, and not more than the content model holds. */
final class Words {

    private static final int LONGEST = 8000;

    private Words() {}

    /** @param missing code of the refusal when there is none */
    static void require(String text, String missing) {
        if (text.isBlank()) {
            throw Problem.of(Problem.Kind.INVALID, missing);
        }
        requireLength(text);
    }

    /** @throws Problem {@code PRM-REVIEW-026} when it is too long */
    static void requireLength(String text) {
        if (text.length() > LONGEST) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-REVIEW-026", LONGEST);
        }
    }
}
