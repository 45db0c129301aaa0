package org.mithaq.alfresco.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mithaq.alfresco.transaction.TestDatabase;

class TablesTest {

    private final TestDatabase database = new TestDatabase();

    @Test
    void makingThemAgainShouldKeepWhatIsInThem() {
        database.unitOfWork().<Long>inTransaction(() -> new TableNumbers(database.jdbc()).next("kept"));

        new Tables(database.dataSource()).create();

        assertThat(database.unitOfWork().<Long>inTransaction(() -> new TableNumbers(database.jdbc()).next("kept")))
                .isEqualTo(2L);
    }

    @Test
    void whatALaterReleaseNeedsShouldBeMadeBesideWhatIsThere() {
        database.unitOfWork().<Long>inTransaction(() -> new TableNumbers(database.jdbc()).next("kept"));
        database.jdbc().execute("DROP TABLE mithaq_language");

        new Tables(database.dataSource()).create();

        assertThat(database.jdbc().queryForList("SELECT tag FROM mithaq_language"))
                .isEmpty();
        assertThat(database.unitOfWork().<Long>inTransaction(() -> new TableNumbers(database.jdbc()).next("kept")))
                .isEqualTo(2L);
    }
}
