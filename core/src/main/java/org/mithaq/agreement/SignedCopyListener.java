package org.mithaq.agreement;

import org.mithaq.access.Actor;
import org.mithaq.document.Document;

/** Told what becomes of the signed copies of an instrument, inside the transaction; what it throws undoes it. */
public interface SignedCopyListener {

    /** A copy was compared with the cleared text, and waits for legal affairs. */
    void compared(Document instrument, SignedText text);

    /** All parties have signed, and by this decision legal affairs have accepted what was signed. */
    void accepted(Actor actor, Document instrument);
}
