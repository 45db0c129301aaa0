package org.mithaq.server.feed;

import org.junit.jupiter.api.Nested;
import org.mithaq.document.UnitOfWork;
import org.mithaq.feed.CalendarFeeds;
import org.mithaq.feed.CalendarFeedsContract;
import org.mithaq.server.database.TestDatabase;

class JdbcCalendarFeedsTest {

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

    abstract static class Held implements CalendarFeedsContract {

        private final TestDatabase database;

        Held(TestDatabase database) {
            this.database = database;
        }

        @Override
        public UnitOfWork unitOfWork() {
            return database.unitOfWork();
        }

        @Override
        public CalendarFeeds feeds() {
            return new JdbcCalendarFeeds(database.jdbc());
        }
    }
}
