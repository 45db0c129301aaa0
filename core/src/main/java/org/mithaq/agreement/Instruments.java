package org.mithaq.agreement;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
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
import org.mithaq.partner.Standings;
import org.mithaq.problem.Problem;

/** Loads instruments from the repository, inside the caller's transaction. */
public final class Instruments {

    private final DocumentStore store;
    private final ContentModel model;
    private final Standings standings;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone whose calendar decides what day it is */
    public Instruments(DocumentStore store, ContentModel model, Standings standings, Clock clock, ZoneId zone) {
        this.store = store;
        this.model = model;
        this.standings = standings;
        this.clock = clock;
        this.zone = zone;
    }

    /** The day in the organisation's time zone. */
    public LocalDate today() {
        return dayOf(clock.instant());
    }

    /** The day of an instant in the organisation's time zone. */
    LocalDate dayOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    public boolean isInstrument(Document document) {
        return model.type(document.type())
                .map(type -> type.isSubtypeOf(Prm.TYPE_INSTRUMENT))
                .orElse(false);
    }

    /** @return the document itself @throws Problem {@code PRM-REVIEW-006} when it is no instrument */
    public Document require(Document document) {
        if (!isInstrument(document)) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-REVIEW-006");
        }
        return document;
    }

    /** The instrument of a document that is one. */
    public Instrument of(Document document) {
        List<Party> parties = parties(document.id());
        Set<PersonId> authors = new HashSet<>();
        authors.add(document.owner());
        store.versions(document.id()).stream().map(Version::by).forEach(authors::add);
        return new Instrument(document, parties, authors, new Surroundings(store, standings, document.id(), today()));
    }

    /** The sides of an instrument, in the order in which they were added. */
    public List<Party> parties(DocumentId instrument) {
        return store.children(instrument, Prm.ASSOC_PARTIES).stream()
                .map(party -> Party.of(party, partnerOf(party)))
                .toList();
    }

    /** As {@link #parties}, for many instruments that are only looked at: a partner is told of those alone that have no name. */
    public List<Party> sides(DocumentId instrument) {
        return store.children(instrument, Prm.ASSOC_PARTIES).stream()
                .map(party -> Party.of(
                        party, party.properties().has(Prm.PROP_PARTY_NAME) ? Optional.empty() : partnerOf(party)))
                .toList();
    }

    private Optional<DocumentId> partnerOf(Document party) {
        return store.targets(party.id(), Prm.ASSOC_PARTY_PARTNER).stream().findFirst();
    }
}
