package org.mithaq.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.partner.Standing;
import org.mithaq.partner.Standings;

/**
 * What lies around an instrument in the repository. Read when a guard asks for it, inside the transaction that loaded the
 * instrument.
 */
public final class Surroundings {

    private final DocumentStore store;
    private final DocumentId instrument;
    private final LocalDate today;
    private final Standings standings;

    Surroundings(DocumentStore store, Standings standings, DocumentId instrument, LocalDate today) {
        this.store = store;
        this.standings = standings;
        this.instrument = instrument;
        this.today = today;
    }

    /** The day in the organisation's time zone. */
    public LocalDate today() {
        return today;
    }

    /** How a partner stands today. */
    Standing standing(DocumentId partner) {
        return standings.of(partner, today);
    }

    /** Oldest first. */
    public List<Document> opinions() {
        return store.children(instrument, Prm.ASSOC_OPINIONS);
    }

    public List<Document> obligations() {
        return store.children(instrument, Prm.ASSOC_OBLIGATIONS);
    }

    public List<Document> contributions() {
        return store.children(instrument, Prm.ASSOC_CONTRIBUTIONS);
    }

    /** Signed copies, refused ones included. */
    public List<Document> signedCopies() {
        return sources(Prm.ASSOC_SIGNED_COPY_OF).toList();
    }

    public List<Document> supporting(SupportingKind kind) {
        return sources(Prm.ASSOC_SUPPORTS)
                .filter(document -> document.properties()
                        .text(Prm.PROP_SUPPORTING_KIND)
                        .filter(kind.name()::equals)
                        .isPresent())
                .toList();
    }

    /** Amendments to the instrument, in whatever status. */
    public List<Document> amendments() {
        return sources(Prm.ASSOC_AMENDS).toList();
    }

    /** The instrument that this one amends. */
    public Optional<Document> amended() {
        return store.targets(instrument, Prm.ASSOC_AMENDS).stream().findFirst().flatMap(store::find);
    }

    /** Amendments to the same instrument as this one, this one left out. */
    public List<Document> siblings() {
        return store.targets(instrument, Prm.ASSOC_AMENDS).stream()
                .flatMap(parent -> store.sources(parent, Prm.ASSOC_AMENDS).stream())
                .filter(sibling -> !sibling.equals(instrument))
                .flatMap(sibling -> store.find(sibling).stream())
                .toList();
    }

    private Stream<Document> sources(QName association) {
        return store.sources(instrument, association).stream().flatMap(id -> store.find(id).stream());
    }
}
