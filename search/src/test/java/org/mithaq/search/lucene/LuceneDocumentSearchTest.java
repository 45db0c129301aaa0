package org.mithaq.search.lucene;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.DocumentSearchContract;

class LuceneDocumentSearchTest implements DocumentSearchContract {

    /** Codes as they are, in any case; what is no code of the tests' documents is none. */
    static final CodeNames CODES = (facet, typed) -> switch (facet) {
        case STATUS ->
            Set.of("NEGOTIATION", "LEGAL_REVIEW", "APPROVAL", "SIGNATURE").contains(typed.toUpperCase(Locale.ROOT))
                    ? Set.of(typed.toUpperCase(Locale.ROOT))
                    : Set.of();
        case TYPE -> typed.startsWith("prm:") ? Set.of(typed) : Set.of();
        default -> Set.of(typed);
    };

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
