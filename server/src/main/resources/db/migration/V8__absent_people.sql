-- One row for each person of whom an absence was ever recorded, held while another one is added: so that of two that overlap
-- and are entered at once, one is refused.

CREATE TABLE absent_person (
    person    VARCHAR(255) PRIMARY KEY,
    recorded  BIGINT       NOT NULL
);
