-- Registers of old agreements that are brought in, their rows with what became of each, and the files they name.

CREATE TABLE backlog_batch (
    id         VARCHAR(64)  PRIMARY KEY,
    revision   BIGINT       NOT NULL,
    person     VARCHAR(255) NOT NULL,
    name       VARCHAR(255) NOT NULL,
    source     VARCHAR(255) NOT NULL,
    state      VARCHAR(20)  NOT NULL,
    headings   TEXT         NOT NULL,
    mapping    TEXT         NOT NULL,
    created_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);

CREATE TABLE backlog_row (
    batch_id    VARCHAR(64)  NOT NULL REFERENCES backlog_batch (id),
    row_no      INTEGER      NOT NULL,
    cells       TEXT         NOT NULL,
    outcome     VARCHAR(20)  NOT NULL,
    findings    TEXT         NOT NULL,
    document_id VARCHAR(64),
    fingerprint VARCHAR(64),
    partners    TEXT         NOT NULL,
    PRIMARY KEY (batch_id, row_no)
);
CREATE INDEX backlog_row_outcome ON backlog_row (batch_id, outcome, row_no);
CREATE INDEX backlog_row_fingerprint ON backlog_row (fingerprint);

CREATE TABLE backlog_file (
    batch_id    VARCHAR(64)   NOT NULL REFERENCES backlog_batch (id),
    path_digest VARCHAR(64)   NOT NULL,
    path        VARCHAR(1000) NOT NULL,
    upload      VARCHAR(64)   NOT NULL,
    size        BIGINT        NOT NULL,
    fingerprint VARCHAR(64)   NOT NULL,
    PRIMARY KEY (batch_id, path_digest)
);
