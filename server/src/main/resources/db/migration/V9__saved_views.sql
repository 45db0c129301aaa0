-- States of list pages under a name, and which of them opens whose page.

CREATE TABLE saved_view (
    id          VARCHAR(64)   PRIMARY KEY,
    page        VARCHAR(30)   NOT NULL,
    owner       VARCHAR(255)  NOT NULL,
    name        VARCHAR(80)   NOT NULL,
    state       VARCHAR(2000) NOT NULL,
    shared_with VARCHAR(40),
    revision    BIGINT        NOT NULL
);
CREATE INDEX saved_view_owner ON saved_view (owner, page);
CREATE INDEX saved_view_shared_with ON saved_view (shared_with, page);

CREATE TABLE first_view (
    person  VARCHAR(255) NOT NULL,
    page    VARCHAR(30)  NOT NULL,
    view_id VARCHAR(64)  NOT NULL,
    PRIMARY KEY (person, page)
);
CREATE INDEX first_view_view ON first_view (view_id);
