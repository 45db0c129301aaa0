package org.mithaq.rest.document;

import org.jspecify.annotations.Nullable;
import org.mithaq.document.DocumentId;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;

/** Ids as they come in addresses and bodies. */
public final class Addresses {

    private Addresses() {}

    /** @throws Problem {@code PRM-DOC-001} for what cannot be an id: there is no such document */
    public static DocumentId document(@Nullable String id) {
        try {
            return new DocumentId(id == null ? "" : id);
        } catch (IllegalArgumentException e) {
            throw Problem.of(Kind.NOT_FOUND, "PRM-DOC-001", String.valueOf(id));
        }
    }
}
