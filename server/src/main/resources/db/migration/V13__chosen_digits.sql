-- With which digits each person's Arabic pages are written.

CREATE TABLE chosen_digits (
    person VARCHAR(255) PRIMARY KEY,
    digits VARCHAR(8)   NOT NULL
);
