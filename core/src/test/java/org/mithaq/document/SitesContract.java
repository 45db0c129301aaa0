package org.mithaq.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every {@link Sites} keeps. */
public interface SitesContract extends StoredDocuments {

    Sites sites();

    @Test
    default void documentsOfOnePlaceShouldLieInOneSite() {
        Document one = memorandum("One");
        Document other = memorandumNamed("other.docx", "Other");

        assertThat(inTransaction(() -> sites().of(one.id()))).isEqualTo(inTransaction(() -> sites().of(other.id())));
    }

    @Test
    default void documentThatDoesNotExistShouldLieInNone() {
        assertThat(inTransaction(() -> sites().of(new DocumentId("no-such-document"))))
                .isEqualTo(Optional.empty());
    }
}
