package org.mithaq.server.archive;

import java.time.Clock;
import org.junit.jupiter.api.Nested;
import org.mithaq.access.Absences;
import org.mithaq.access.ChosenDigits;
import org.mithaq.access.PersonId;
import org.mithaq.alert.SavedAlerts;
import org.mithaq.archive.Holdings;
import org.mithaq.archive.HoldingsContract;
import org.mithaq.digest.SavedDigests;
import org.mithaq.document.Numbers;
import org.mithaq.document.Settings;
import org.mithaq.document.UnitOfWork;
import org.mithaq.literature.ReadingLists;
import org.mithaq.notification.DeliveryChoices;
import org.mithaq.server.access.JdbcAbsences;
import org.mithaq.server.access.JdbcDigits;
import org.mithaq.server.alert.JdbcAlerts;
import org.mithaq.server.database.Database;
import org.mithaq.server.database.TestDatabase;
import org.mithaq.server.digest.JdbcDigests;
import org.mithaq.server.document.JdbcNumbers;
import org.mithaq.server.document.JdbcSettings;
import org.mithaq.server.literature.JdbcReadingLists;
import org.mithaq.server.notification.JdbcDeliveryChoices;
import org.mithaq.server.view.JdbcSavedViews;
import org.mithaq.view.SavedViews;
import org.springframework.jdbc.support.JdbcTransactionManager;

class JdbcHoldingsTest {

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

    abstract static class Held implements HoldingsContract {

        private final TestDatabase database;

        Held(TestDatabase database) {
            this.database = database;
            database.clear();
        }

        @Override
        public UnitOfWork unitOfWork() {
            return database.unitOfWork();
        }

        @Override
        public Holdings holdings() {
            return new JdbcHoldings(
                    database.jdbc(),
                    new JdbcTransactionManager(database.dataSource()),
                    Database.isPostgres(database.dataSource()));
        }

        @Override
        public Settings settings() {
            return new JdbcSettings(database.jdbc(), Clock.systemUTC());
        }

        @Override
        public Numbers numbers() {
            return new JdbcNumbers(database.jdbc());
        }

        @Override
        public Absences absences() {
            return new JdbcAbsences(database.jdbc());
        }

        @Override
        public SavedViews views() {
            return new JdbcSavedViews(database.jdbc());
        }

        @Override
        public ReadingLists readingLists() {
            return new JdbcReadingLists(database.jdbc());
        }

        @Override
        public DeliveryChoices deliveries() {
            return new JdbcDeliveryChoices(database.jdbc());
        }

        @Override
        public ChosenDigits digits() {
            return new JdbcDigits(database.jdbc());
        }

        @Override
        public SavedAlerts alerts() {
            return new JdbcAlerts(database.jdbc());
        }

        @Override
        public SavedDigests digests() {
            return new JdbcDigests(database.jdbc());
        }

        @Override
        public PersonId member(String group) {
            database.jdbc()
                    .sql("INSERT INTO person (id, display_name, language, password, enabled, demo)"
                            + " VALUES ('member', 'Member', 'fr', '-', TRUE, FALSE)")
                    .update();
            database.jdbc()
                    .sql("INSERT INTO person_group (name) VALUES (?)")
                    .param(group)
                    .update();
            database.jdbc()
                    .sql("INSERT INTO person_group_person (group_name, person_id) VALUES (?, 'member')")
                    .param(group)
                    .update();
            return new PersonId("member");
        }
    }
}
