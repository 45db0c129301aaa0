-- Who is away when, and who does their tasks meanwhile.

CREATE TABLE absence (
    id         VARCHAR(64)  PRIMARY KEY,
    person     VARCHAR(255) NOT NULL,
    first_day  DATE         NOT NULL,
    last_day   DATE         NOT NULL,
    stand_in   VARCHAR(255) NOT NULL
);
CREATE INDEX absence_person ON absence (person, last_day);
CREATE INDEX absence_stand_in ON absence (stand_in, last_day);
