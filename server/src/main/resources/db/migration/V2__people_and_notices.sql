-- Who may log in, the groups they belong to, and what they are told.

CREATE TABLE person (
    id           VARCHAR(255) PRIMARY KEY,
    display_name VARCHAR(255) NOT NULL,
    email        VARCHAR(320),
    language     VARCHAR(2)   NOT NULL,
    password     VARCHAR(255) NOT NULL,
    enabled      BOOLEAN      NOT NULL,
    -- Made by the demonstration; refused everywhere else.
    demo         BOOLEAN      NOT NULL
);

CREATE TABLE person_group (
    name VARCHAR(255) PRIMARY KEY
);

CREATE TABLE person_group_person (
    group_name VARCHAR(255) NOT NULL REFERENCES person_group (name),
    person_id  VARCHAR(255) NOT NULL REFERENCES person (id),
    PRIMARY KEY (group_name, person_id)
);
CREATE INDEX person_group_person_person ON person_group_person (person_id);

-- Members of the inner group are members of the outer one.
CREATE TABLE person_group_group (
    outer_name VARCHAR(255) NOT NULL REFERENCES person_group (name),
    inner_name VARCHAR(255) NOT NULL REFERENCES person_group (name),
    PRIMARY KEY (outer_name, inner_name)
);

CREATE TABLE notice (
    id          BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    person_id   VARCHAR(255) NOT NULL,
    sent_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    message_key VARCHAR(100) NOT NULL,
    arguments   TEXT         NOT NULL,
    subject     VARCHAR(64),
    read_at     TIMESTAMP(6) WITH TIME ZONE
);
CREATE INDEX notice_person ON notice (person_id, id);

-- Mail that has not left yet; a row goes when the mail server has taken the message.
CREATE TABLE mail_outbox (
    notice_id  BIGINT PRIMARY KEY REFERENCES notice (id),
    attempts   INT NOT NULL,
    due_at     TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    last_error VARCHAR(1000)
);
CREATE INDEX mail_outbox_due ON mail_outbox (due_at);

-- Which data folder this database belongs to, and whether it was made by the demonstration.
CREATE TABLE installation (
    id   VARCHAR(64) PRIMARY KEY,
    demo BOOLEAN NOT NULL
);
