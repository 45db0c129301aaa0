package org.mithaq.agreement;

import java.util.Optional;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.model.Prm;

/**
 * One side of an instrument.
 *
 * @param name as it is written in the text
 * @param role code of the role; empty when not given
 * @param partner the registered organisation, once linked
 */
public record Party(DocumentId id, String name, String role, Optional<DocumentId> partner) {

    /** Role of the organisation that keeps this register. */
    public static final String OWN_SIDE = "FIRST_PARTY";

    static Party of(Document document, Optional<DocumentId> partner) {
        return new Party(
                document.id(),
                document.properties().text(Prm.PROP_PARTY_NAME).orElse(""),
                document.properties().text(Prm.PROP_PARTY_ROLE).orElse(""),
                partner);
    }

    public boolean isCounterparty() {
        return !role.equals(OWN_SIDE);
    }
}
