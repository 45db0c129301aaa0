package org.mithaq.search.opensearch;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.DocumentSearchContract;
import org.mithaq.search.lucene.TestCodes;

class OpenSearchDocumentSearchTest implements DocumentSearchContract {

    private static final AtomicInteger TESTS = new AtomicInteger();

    private OpenSearchDocumentSearch search;

    /** Indices are left where they are: the whole node ends with the tests. */
    @BeforeEach
    void open() {
        search = new OpenSearchDocumentSearch(
                OpenSearchNode.shared().settings("contract" + TESTS.incrementAndGet()), TestCodes.CODES);
    }

    @Override
    public DocumentSearch search() {
        return search;
    }
}
