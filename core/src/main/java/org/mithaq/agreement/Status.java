package org.mithaq.agreement;

/** Where an instrument stands in the maturity cycle. Stored by name; labels come from the content model. */
public enum Status {
    CONTACT,
    NEGOTIATION,
    LEGAL_REVIEW,
    APPROVAL,
    SIGNATURE,
    VALIDATION,
    IN_FORCE,
    SUSPENDED,
    EXPIRED,
    TERMINATED,
    CLOSED,
    NOT_CONCLUDED
}
