package org.mithaq.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.PersonId;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Version;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;

/** Loads instruments from the repository, inside the caller's transaction. */
public final class Instruments {

    private final DocumentStore store;
    private final ContentModel model;

    public Instruments(DocumentStore store, ContentModel model) {
        this.store = store;
        this.model = model;
    }

    public boolean isInstrument(Document document) {
        return model.type(document.type())
                .map(type -> type.isSubtypeOf(Prm.TYPE_INSTRUMENT))
                .orElse(false);
    }

    /** The instrument of a document that is one. */
    public Instrument of(Document document) {
        List<Party> parties = store.children(document.id(), Prm.ASSOC_PARTIES).stream()
                .map(party -> Party.of(party, partnerOf(party)))
                .toList();
        Set<PersonId> authors = new HashSet<>();
        authors.add(document.owner());
        store.versions(document.id()).stream().map(Version::by).forEach(authors::add);
        return new Instrument(document, parties, authors);
    }

    private Optional<DocumentId> partnerOf(Document party) {
        return store.targets(party.id(), Prm.ASSOC_PARTY_PARTNER).stream().findFirst();
    }
}
