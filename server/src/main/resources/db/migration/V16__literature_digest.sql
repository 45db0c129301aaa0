-- How often people want the digest of new literature, and what is to be in it (moments in milliseconds since 1970).

CREATE TABLE digest_choice (
    person_id VARCHAR(255) PRIMARY KEY,
    choice    VARCHAR(20) NOT NULL
);

-- A document is found once for a person. Without a moment at which it is due it was told.
CREATE TABLE digest_entry (
    person_id   VARCHAR(255)  NOT NULL,
    document_id VARCHAR(64)   NOT NULL,
    sector      VARCHAR(100)  NOT NULL,
    interest    VARCHAR(80)   NOT NULL,
    words       VARCHAR(1000) NOT NULL,
    concepts    VARCHAR(1000) NOT NULL,
    found_at    BIGINT        NOT NULL,
    due_at      BIGINT,
    PRIMARY KEY (person_id, document_id)
);
CREATE INDEX digest_entry_due ON digest_entry (due_at);
