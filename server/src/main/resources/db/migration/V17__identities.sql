-- Who signs in by an identity provider: known by what the provider calls them for good, never by a name.

CREATE TABLE person_identity (
    issuer    VARCHAR(500) NOT NULL,
    subject   VARCHAR(255) NOT NULL,
    person_id VARCHAR(255) NOT NULL REFERENCES person (id),
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX person_identity_person ON person_identity (person_id);
