package org.mithaq.agreement;

import org.mithaq.document.Place;

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
    NOT_CONCLUDED;

    /** Where an instrument of this status lies when nobody chose a folder. */
    public Place place() {
        return switch (this) {
            case CONTACT, NEGOTIATION -> Place.DRAFTS;
            case LEGAL_REVIEW, APPROVAL, SIGNATURE, VALIDATION -> Place.UNDER_REVIEW;
            case IN_FORCE, SUSPENDED -> Place.IN_FORCE;
            case EXPIRED, TERMINATED, CLOSED, NOT_CONCLUDED -> Place.ARCHIVE;
        };
    }
}
