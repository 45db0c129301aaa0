package org.mithaq.server.notification;

import java.time.Clock;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.mithaq.document.UnitOfWork;
import org.mithaq.notification.DeliveryChoices;
import org.mithaq.notification.DeliveryChoicesContract;
import org.mithaq.notification.Inbox;
import org.mithaq.notification.Notice;
import org.mithaq.notification.Outbox;
import org.mithaq.notification.OutboxContract;
import org.mithaq.server.database.TestDatabase;

class JdbcMailTest {

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

    abstract static class Held implements OutboxContract, DeliveryChoicesContract {

        private final TestDatabase database;
        private final JdbcNotices notices;

        Held(TestDatabase database) {
            this.database = database;
            this.notices = new JdbcNotices(
                    database.jdbc(), database.unitOfWork(), Clock.systemUTC(), Optional.empty(), () -> {});
        }

        @BeforeEach
        void clear() {
            database.clear();
        }

        @Override
        public UnitOfWork unitOfWork() {
            return database.unitOfWork();
        }

        @Override
        public Outbox outbox() {
            return new JdbcOutbox(database.jdbc());
        }

        @Override
        public Inbox inbox() {
            return notices;
        }

        @Override
        public DeliveryChoices choices() {
            return new JdbcDeliveryChoices(database.jdbc());
        }

        @Override
        public String keep(Notice notice) {
            return notices.keep(notice);
        }
    }
}
