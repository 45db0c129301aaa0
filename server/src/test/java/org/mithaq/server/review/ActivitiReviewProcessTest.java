package org.mithaq.server.review;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.mithaq.document.DocumentId;
import org.mithaq.document.UnitOfWork;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewProcessContract;
import org.mithaq.server.database.TestDatabase;

class ActivitiReviewProcessTest {

    @Nested
    class OnH2 extends Held {
        OnH2() {
            super(TestDatabase.h2());
        }
    }

    @Nested
    class OnPostgres extends Held {
        OnPostgres() {
            super(TestDatabase.postgres());
        }
    }

    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    abstract static class Held implements ReviewProcessContract {

        private final TestDatabase database;
        private final RecordingDecisions decisions = new RecordingDecisions();
        private final ActivitiReviewProcess process;

        Held(TestDatabase database) {
            this.database = database;
            this.process = new ActivitiReviewProcess(database.dataSource(), () -> decisions);
        }

        @AfterAll
        void close() {
            process.close();
        }

        @Override
        public UnitOfWork unitOfWork() {
            return database.unitOfWork();
        }

        @Override
        public ReviewProcess process() {
            return process;
        }

        @Override
        public RecordingDecisions decisions() {
            return decisions;
        }

        @Override
        public DocumentId newDocument() {
            return new DocumentId(UUID.randomUUID().toString());
        }
    }
}
