-- Notices leave in bundles, each of which is one mail; and people choose how they are told.
ALTER TABLE mail_outbox ADD COLUMN bundle VARCHAR(64);
CREATE INDEX mail_outbox_bundle ON mail_outbox (bundle);

CREATE TABLE delivery_choice (
    person_id VARCHAR(255) PRIMARY KEY,
    delivery  VARCHAR(20) NOT NULL
);
