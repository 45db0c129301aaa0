package org.mithaq.alfresco.document;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.document.DocumentContentContract;
import org.mithaq.document.DocumentFindContract;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.DocumentStoreConcurrencyContract;
import org.mithaq.document.DocumentStoreContract;
import org.mithaq.document.UnitOfWork;

/** Over a played repository, with the behaviours bound that watch over every node in the true one. */
class AlfrescoDocumentStoreTest
        implements DocumentStoreContract,
                DocumentContentContract,
                DocumentFindContract,
                DocumentStoreConcurrencyContract {

    @TempDir
    Path uploads;

    private PlayedDocuments played;

    @BeforeEach
    void play() {
        played = new PlayedDocuments(OFFICER, uploads);
    }

    @Override
    public DocumentStore store() {
        return played.store;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return played.work;
    }
}
