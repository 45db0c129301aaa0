package org.mithaq.agreement;

import org.mithaq.access.Actor;
import org.mithaq.document.ChangeListener;
import org.mithaq.document.DocumentId;

/** Compares signed copies by itself: after every committed change, once the text was read. */
public final class SignedCopyComparing implements ChangeListener {

    private static final Actor RULE = Actor.system("rule: compare signed copies");

    private final SignedCopies copies;

    public SignedCopyComparing(SignedCopies copies) {
        this.copies = copies;
    }

    @Override
    public void changed(DocumentId id) {
        copies.settle(RULE, id);
    }
}
