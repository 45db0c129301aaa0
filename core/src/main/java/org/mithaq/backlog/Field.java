package org.mithaq.backlog;

/** What a column of a register says. Stored by name; its label is the message {@code backlog.field.} with it. */
public enum Field {
    /** The path of the file within the folder or archive, or its bare name. */
    FILE,
    KIND,
    TITLE,
    TITLE_EN,
    TITLE_FR,
    TITLE_AR,
    LANGUAGE,
    /** The number that the register gave it. */
    REFERENCE,
    /** All sides, with a semicolon or a line between them. */
    PARTIES,
    /** Category of the partners that are new. */
    PARTNER_CATEGORY,
    SIGNED_ON,
    EFFECTIVE_ON,
    EXPIRES_ON,
    DURATION,
    RENEWAL,
    RENEWAL_PERIOD,
    NOTICE_PERIOD,
    AMOUNT,
    CURRENCY,
    LEAD_SECTOR,
    CONFIDENTIALITY,
    /** Where the row was taken from; else the source of the batch. */
    SOURCE,
    /** SHA-256 of the file. */
    FINGERPRINT
}
