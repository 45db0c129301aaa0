package org.mithaq.search.lucene;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.DocumentSearchContract;

class LuceneDocumentSearchTest implements DocumentSearchContract {

    static final CodeNames CODES = TestCodes.CODES;

    @TempDir
    Path folder;

    private LuceneDocumentSearch search;

    @BeforeEach
    void open() {
        search = LuceneDocumentSearch.open(folder, CODES);
    }

    @AfterEach
    void close() {
        search.close();
    }

    @Override
    public DocumentSearch search() {
        return search;
    }
}
