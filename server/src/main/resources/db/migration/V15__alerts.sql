-- Of which saved searches people are told what is new, and what was found (moments in milliseconds since 1970).

CREATE TABLE alert (
    person_id VARCHAR(255) NOT NULL,
    view_id   VARCHAR(64)  NOT NULL,
    cadence   VARCHAR(20)  NOT NULL,
    paused    BOOLEAN      NOT NULL,
    since_at  BIGINT       NOT NULL,
    PRIMARY KEY (person_id, view_id)
);
CREATE INDEX alert_view ON alert (view_id);

-- A document is found once for an alert. Without a moment at which it is due it was told.
CREATE TABLE alert_match (
    person_id   VARCHAR(255)  NOT NULL,
    view_id     VARCHAR(64)   NOT NULL,
    document_id VARCHAR(64)   NOT NULL,
    words       VARCHAR(1000) NOT NULL,
    concepts    VARCHAR(1000) NOT NULL,
    found_at    BIGINT        NOT NULL,
    due_at      BIGINT,
    PRIMARY KEY (person_id, view_id, document_id)
);
CREATE INDEX alert_match_view ON alert_match (view_id);
CREATE INDEX alert_match_document ON alert_match (document_id);
CREATE INDEX alert_match_due ON alert_match (due_at);
