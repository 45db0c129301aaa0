-- Documents, their files and what is found by their properties. Runs on H2 and on PostgreSQL.

CREATE TABLE document (
    id                 VARCHAR(64) PRIMARY KEY,
    creation_order     BIGINT GENERATED ALWAYS AS IDENTITY,
    type               VARCHAR(100)  NOT NULL,
    parent_id          VARCHAR(64) REFERENCES document (id),
    parent_association VARCHAR(100),
    place              VARCHAR(40),
    name               VARCHAR(1024) NOT NULL,
    properties         TEXT          NOT NULL,
    media_type         VARCHAR(255),
    size               BIGINT,
    fingerprint        VARCHAR(64),
    owner              VARCHAR(255)  NOT NULL,
    created            TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    modifier           VARCHAR(255)  NOT NULL,
    modified           TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    revision           BIGINT        NOT NULL,
    -- Deleted documents stay, out of view: their files are kept for the audit.
    deleted            BOOLEAN       NOT NULL
);
CREATE INDEX document_of_type ON document (type, id);
CREATE INDEX document_of_parent ON document (parent_id, parent_association, creation_order);

-- What "find" looks into; derived from document.properties. Dates count days, instants microseconds from 1970.
CREATE TABLE document_property (
    document_id  VARCHAR(64)  NOT NULL REFERENCES document (id),
    name         VARCHAR(100) NOT NULL,
    text_value   VARCHAR(200),
    number_value BIGINT
);
CREATE INDEX document_property_of ON document_property (document_id);
CREATE INDEX document_property_text ON document_property (name, text_value);
CREATE INDEX document_property_number ON document_property (name, number_value);

CREATE TABLE document_version (
    document_id VARCHAR(64)   NOT NULL REFERENCES document (id),
    label       INT           NOT NULL,
    made_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    made_by     VARCHAR(255)  NOT NULL,
    name        VARCHAR(1024) NOT NULL,
    media_type  VARCHAR(255)  NOT NULL,
    size        BIGINT        NOT NULL,
    fingerprint VARCHAR(64)   NOT NULL,
    PRIMARY KEY (document_id, label)
);
CREATE INDEX document_version_fingerprint ON document_version (fingerprint);

CREATE TABLE document_text (
    document_id VARCHAR(64) PRIMARY KEY REFERENCES document (id),
    text        TEXT NOT NULL
);

CREATE TABLE document_association (
    source_id   VARCHAR(64)  NOT NULL REFERENCES document (id),
    association VARCHAR(100) NOT NULL,
    target_id   VARCHAR(64)  NOT NULL REFERENCES document (id),
    added_order BIGINT GENERATED ALWAYS AS IDENTITY,
    PRIMARY KEY (source_id, association, target_id)
);
CREATE INDEX document_association_target ON document_association (target_id, association);

-- The last change of each document, in the order of commits.
CREATE TABLE document_change (
    document_id VARCHAR(64) PRIMARY KEY,
    mark        BIGINT NOT NULL UNIQUE
);

CREATE TABLE staged_content (
    id          VARCHAR(64) PRIMARY KEY,
    name        VARCHAR(1024) NOT NULL,
    media_type  VARCHAR(255)  NOT NULL,
    size        BIGINT        NOT NULL,
    fingerprint VARCHAR(64)   NOT NULL,
    received_at TIMESTAMP(6) WITH TIME ZONE NOT NULL
);
CREATE INDEX staged_content_fingerprint ON staged_content (fingerprint);

CREATE TABLE number_sequence (
    name        VARCHAR(100) PRIMARY KEY,
    last_number BIGINT NOT NULL
);

CREATE TABLE setting (
    name       VARCHAR(100) NOT NULL,
    version    BIGINT       NOT NULL,
    text       TEXT         NOT NULL,
    written_at TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (name, version)
);

-- A row without a request marks a key that a running transaction is about to answer.
CREATE TABLE idempotency_key (
    person      VARCHAR(255) NOT NULL,
    request_key VARCHAR(255) NOT NULL,
    request     VARCHAR(64),
    result      VARCHAR(64),
    asked_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    PRIMARY KEY (person, request_key)
);

CREATE TABLE audit_event (
    id           BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    happened_at  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    person       VARCHAR(255) NOT NULL,
    on_behalf_of VARCHAR(255),
    origin       VARCHAR(255) NOT NULL,
    subject      VARCHAR(64)  NOT NULL,
    action       VARCHAR(100) NOT NULL,
    values_before TEXT        NOT NULL,
    values_after  TEXT        NOT NULL
);
CREATE INDEX audit_event_subject ON audit_event (subject, id);
