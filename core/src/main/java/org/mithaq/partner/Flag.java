package org.mithaq.partner;

import java.time.Instant;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;

/**
 * A warning about a partner. It is never removed: a lifted one tells who lifted it and why.
 *
 * @param lifting empty while it stands
 */
public record Flag(
        DocumentId id, Colour colour, String reason, PersonId raisedBy, Instant raisedAt, Optional<Lifting> lifting) {

    /** Stored by name. */
    public enum Colour {
        /** Stops: no negotiation is opened with the partner. */
        RED,
        /** Warns. */
        AMBER
    }

    /** That it was lifted. */
    public record Lifting(PersonId by, Instant at, String reason) {}

    static Flag of(Document document) {
        Properties properties = document.properties();
        return new Flag(
                document.id(),
                properties.text(Prm.PROP_FLAG_COLOUR).map(Colour::valueOf).orElse(Colour.AMBER),
                properties.text(Prm.PROP_FLAG_REASON).orElse(""),
                properties.text(Prm.PROP_FLAG_RAISED_BY).map(PersonId::new).orElse(document.owner()),
                properties.instant(Prm.PROP_FLAG_RAISED_AT).orElse(document.created()),
                properties
                        .instant(Prm.PROP_FLAG_LIFTED_AT)
                        .map(at -> new Lifting(
                                properties
                                        .text(Prm.PROP_FLAG_LIFTED_BY)
                                        .map(PersonId::new)
                                        .orElse(document.modifier()),
                                at,
                                properties.text(Prm.PROP_FLAG_LIFTED_REASON).orElse(""))));
    }

    public boolean stands() {
        return lifting.isEmpty();
    }
}
