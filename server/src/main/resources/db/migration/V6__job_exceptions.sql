-- What a job could not process, until it could; an empty document_id stands for the job as a whole.
CREATE TABLE job_exception (
    job         VARCHAR(100)  NOT NULL,
    document_id VARCHAR(64)   NOT NULL,
    code        VARCHAR(40)   NOT NULL,
    reason      VARCHAR(1000) NOT NULL,
    first_seen  TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    last_seen   TIMESTAMP(6) WITH TIME ZONE NOT NULL,
    attempts    INT           NOT NULL,
    PRIMARY KEY (job, document_id)
);
CREATE INDEX job_exception_last ON job_exception (last_seen);
