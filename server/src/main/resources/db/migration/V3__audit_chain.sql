-- The audit trail as one chain: each entry carries a hash over the one before it and itself. The rows of audit_event are
-- moved here by the next migration (3.1, AuditChainMigration), which also drops that table.

CREATE TABLE audit_entry (
    sequence      BIGINT PRIMARY KEY,
    happened_at   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    person        VARCHAR(255) NOT NULL,
    on_behalf_of  VARCHAR(255),
    origin        VARCHAR(255) NOT NULL,
    subject       VARCHAR(300) NOT NULL,
    action        VARCHAR(100) NOT NULL,
    values_before TEXT         NOT NULL,
    values_after  TEXT         NOT NULL,
    hash          VARCHAR(64)  NOT NULL
);
CREATE INDEX audit_entry_subject ON audit_entry (subject, sequence);
CREATE INDEX audit_entry_person ON audit_entry (person, sequence);
CREATE INDEX audit_entry_on_behalf_of ON audit_entry (on_behalf_of, sequence);

-- One row, locked by whoever commits entries until they are committed.
CREATE TABLE audit_head (
    id       INT PRIMARY KEY,
    sequence BIGINT      NOT NULL,
    hash     VARCHAR(64) NOT NULL
);
