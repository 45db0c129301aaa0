package org.mithaq.document;

import org.mithaq.problem.Problem;

/**
 * Bytes that were received and kept safely but belong to no document yet. Unused ones are removed after a day.
 *
 * @param id opaque, unguessable
 * @param name the file name that the sender gave, cleaned of any path
 */
public record StagedContent(String id, String name, Content content) {

    /** What a host throws that cannot write what it receives. */
    public static Problem notKept() {
        return Problem.of(Problem.Kind.UNAVAILABLE, "PRM-DOC-015");
    }
}
