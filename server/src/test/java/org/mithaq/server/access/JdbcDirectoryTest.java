package org.mithaq.server.access;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.mithaq.access.Directory;
import org.mithaq.access.DirectoryContract;
import org.mithaq.access.PersonId;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.server.database.TestDatabase;

class JdbcDirectoryTest {

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

    abstract static class Held implements DirectoryContract {

        private final TestDatabase database;

        Held(TestDatabase database) {
            this.database = database;
        }

        @BeforeEach
        void prepare() {
            database.clear();
            PersonTable people = new PersonTable(database.jdbc());
            database.unitOfWork().inTransaction(() -> {
                people.addGroup(REVIEWERS);
                people.addGroup(HEADS);
                people.addGroup(NOBODY);
                people.nest(REVIEWERS, HEADS);
                add(people, "legal-reviewer", "Legal reviewer", "legal-reviewer@example.org", WorkingLanguage.FR, true);
                add(people, "head-of-legal", "Head of legal", null, WorkingLanguage.AR, true);
                add(people, "former-reviewer", "Former reviewer", null, WorkingLanguage.EN, false);
                people.setGroups(new PersonId("legal-reviewer"), List.of(REVIEWERS));
                people.setGroups(new PersonId("head-of-legal"), List.of(HEADS));
                people.setGroups(new PersonId("former-reviewer"), List.of(REVIEWERS));
            });
        }

        private static void add(
                PersonTable people, String id, String name, String email, WorkingLanguage language, boolean enabled) {
            people.insert(new PersonTable.Row(
                    new PersonId(id), name, Optional.ofNullable(email), language, "{noop}x", enabled, false));
        }

        @Override
        public Directory directory() {
            return new JdbcDirectory(database.unitOfWork(), database.jdbc());
        }
    }
}
