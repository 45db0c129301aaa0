-- What each person put by to read, and when (milliseconds since 1970).

CREATE TABLE reading_list (
    person_id   VARCHAR(255) NOT NULL,
    document_id VARCHAR(64)  NOT NULL,
    saved_at    BIGINT       NOT NULL,
    PRIMARY KEY (person_id, document_id)
);
