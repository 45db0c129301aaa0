package org.mithaq.server.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.document.Condition;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentContentContract;
import org.mithaq.document.DocumentFindContract;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.DocumentStoreConcurrencyContract;
import org.mithaq.document.DocumentStoreContract;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.server.database.TestDatabase;

class JdbcDocumentStoreTest {

    private static final ContentModel MODEL = ContentModel.load();

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

    abstract static class Held
            implements DocumentStoreContract,
                    DocumentContentContract,
                    DocumentFindContract,
                    DocumentStoreConcurrencyContract {

        private final TestDatabase database;
        private DocumentStore store;

        Held(TestDatabase database) {
            this.database = database;
        }

        @BeforeEach
        void open(@TempDir Path folder) throws IOException {
            database.clear();
            store = new JdbcDocumentStore(
                    database.template(),
                    Files.createDirectories(folder.resolve("files")),
                    MODEL,
                    Clock.systemUTC(),
                    () -> OFFICER,
                    () -> {});
        }

        /** More than are read at a time. */
        @Test
        void outlinesShouldBeByIdHoweverManyThereAre() {
            int many = 205;
            inTransaction(() -> Stream.generate(() -> memorandum(titled("A").with(Prm.PROP_LANGUAGE, "en")))
                    .limit(many)
                    .toList());

            List<Document> outlines = inTransaction(() ->
                    store().outlines(Prm.TYPE_INSTRUMENT, Prm.PROP_LANGUAGE, new Condition.Is("en"), document -> true));

            assertThat(outlines)
                    .hasSize(many)
                    .extracting(document -> document.id().value())
                    .isSorted()
                    .doesNotHaveDuplicates();
        }

        @Override
        public DocumentStore store() {
            return store;
        }

        @Override
        public UnitOfWork unitOfWork() {
            return database.unitOfWork();
        }
    }
}
