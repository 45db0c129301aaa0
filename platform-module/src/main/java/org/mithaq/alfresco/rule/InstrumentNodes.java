package org.mithaq.alfresco.rule;

import java.util.Optional;
import java.util.function.Predicate;
import org.alfresco.service.cmr.repository.NodeRef;
import org.mithaq.agreement.Instrument;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Party;
import org.mithaq.agreement.Status;
import org.mithaq.alfresco.document.DocumentBehaviours;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentStore;
import org.mithaq.model.Prm;

/** What rules ask about a node that may be an instrument. Asked with the system's rights; only yes or no leaves here. */
public final class InstrumentNodes {

    private final DocumentStore store;
    private final Instruments instruments;
    private final DocumentBehaviours behaviours;
    private final Identity identity;

    public InstrumentNodes(
            DocumentStore store, Instruments instruments, DocumentBehaviours behaviours, Identity identity) {
        this.store = store;
        this.instruments = instruments;
        this.behaviours = behaviours;
        this.identity = identity;
    }

    boolean isInstrument(NodeRef node) {
        return holds(node, document -> true);
    }

    boolean isDraft(NodeRef node) {
        return holds(node, document -> {
            Status status = status(node, document);
            return status == Status.CONTACT || status == Status.NEGOTIATION;
        });
    }

    boolean hasStatus(NodeRef node, String status) {
        return holds(node, document -> status(node, document).name().equals(status));
    }

    /** Whether an organisation that is linked to one of the other sides is of the category. */
    boolean hasCounterpartyOf(NodeRef node, String category) {
        return holds(node, document -> {
            Instrument instrument = instruments.of(document);
            return instrument.parties().stream()
                    .filter(Party::isCounterparty)
                    .flatMap(party -> party.partner().stream())
                    .flatMap(partner -> store.find(partner).stream())
                    .flatMap(partner -> partner.properties().text(Prm.PROP_PARTNER_CATEGORY).stream())
                    .anyMatch(category::equals);
        });
    }

    private boolean holds(NodeRef node, Predicate<Document> question) {
        return identity.asSystem(() -> {
            Optional<Document> found = store.find(ModelNames.id(node));
            return found.filter(instruments::isInstrument).filter(question).isPresent();
        });
    }

    /** One that people are just making is filed before the commit, whatever status they gave it. */
    private Status status(NodeRef node, Document document) {
        return behaviours.isBeingFiled(node) ? Status.NEGOTIATION : Instrument.statusOf(document);
    }
}
