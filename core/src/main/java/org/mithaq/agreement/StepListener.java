package org.mithaq.agreement;

import org.mithaq.document.Document;

/** Told of every step of the cycle that {@link Steps} takes, inside its transaction; what it throws undoes the step. */
public interface StepListener {

    /** @param before the instrument before the step; {@code now} as it stands after it */
    void taken(Transition transition, Attempt attempt, Document before, Document now);
}
