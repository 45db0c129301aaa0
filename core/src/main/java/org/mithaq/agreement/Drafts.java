package org.mithaq.agreement;

import java.util.Set;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentStore;
import org.mithaq.model.Prm;

/** Whose turn it is with a draft. */
final class Drafts {

    /** Outcomes of a review round after which it is the officer's turn. */
    private static final Set<String> SENDING_BACK = Set.of("CHANGES_REQUESTED", "REJECTED");

    private final DocumentStore store;

    Drafts(DocumentStore store) {
        this.store = store;
    }

    /** Whether the person filed it or is its focal point. */
    static boolean isOf(Actor actor, Document draft) {
        return draft.owner().equals(actor.person())
                || draft.properties()
                        .text(Prm.PROP_FOCAL_POINT)
                        .filter(actor.person().value()::equals)
                        .isPresent();
    }

    /** Whether its last round of review ended with it being sent back. */
    boolean isSentBack(Document draft) {
        return store.children(draft.id(), Prm.ASSOC_REVIEW_ROUNDS).stream()
                .reduce((earlier, later) -> later)
                .flatMap(round -> round.properties().text(Prm.PROP_ROUND_OUTCOME))
                .filter(SENDING_BACK::contains)
                .isPresent();
    }
}
