package org.mithaq.agreement;

/** What a person can begin with an instrument where it is listed; the use case that each leads to decides. */
public enum InstrumentAction {
    SEND_TO_LEGAL_REVIEW,
    RECORD_SIGNATURE,
    ATTACH_SIGNED_COPY,
    CONCLUDE_WITHOUT_SIGNATURE,
    AMEND
}
