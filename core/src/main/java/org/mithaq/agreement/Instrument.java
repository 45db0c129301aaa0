package org.mithaq.agreement;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.PersonId;
import org.mithaq.document.Document;
import org.mithaq.document.TextState;
import org.mithaq.model.Prm;

/**
 * A negotiated text with what its guards look at.
 *
 * @param authors whoever filed it or gave it a text
 */
public record Instrument(Document document, List<Party> parties, Set<PersonId> authors) {

    public Instrument {
        parties = List.copyOf(parties);
        authors = Set.copyOf(authors);
    }

    public Status status() {
        return document.properties().text(Prm.PROP_STATUS).map(Status::valueOf).orElse(Status.NEGOTIATION);
    }

    public Optional<String> reference() {
        return document.properties().text(Prm.PROP_REFERENCE);
    }

    /** Number of the last review round; 0 before the first. */
    public int round() {
        return document.properties().number(Prm.PROP_REVIEW_ROUND).orElse(0L).intValue();
    }

    /** State of the text that the file has now; PENDING while a new file was not read yet. */
    public TextState textState() {
        return document.textIsCurrent() ? document.textState() : TextState.PENDING;
    }

    /** True when legal cleared exactly the bytes that the document has now. */
    public boolean isCleared() {
        return document.content()
                        .map(content -> content.fingerprint())
                        .equals(document.properties().text(Prm.PROP_CLEARED_FINGERPRINT))
                && document.content().isPresent();
    }
}
