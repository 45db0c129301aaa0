-- Addresses under which calendar programs read what comes due. The secret part is kept as a digest.

CREATE TABLE calendar_feed (
    id         VARCHAR(64)  PRIMARY KEY,
    person     VARCHAR(255) NOT NULL,
    mine       BOOLEAN      NOT NULL,
    digest     VARCHAR(64)  NOT NULL,
    made_at    TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    fetched_at TIMESTAMP(6) WITH TIME ZONE
);
CREATE UNIQUE INDEX calendar_feed_digest ON calendar_feed (digest);
CREATE INDEX calendar_feed_person ON calendar_feed (person);
