package org.mithaq.review;

import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.agreement.SignedCopyListener;
import org.mithaq.agreement.SignedText;
import org.mithaq.document.Document;

/**
 * Tells legal affairs that a signed copy was compared and waits for them, and the records manager that what was signed is
 * accepted; their stand-ins, too, and nobody who may not read the instrument.
 */
public final class SignatureNotices implements SignedCopyListener {

    private final DocumentNotices notices;

    public SignatureNotices(DocumentNotices notices) {
        this.notices = notices;
    }

    @Override
    public void compared(Document instrument, SignedText text) {
        text.result()
                .ifPresent(result -> notices.send(
                        readers(instrument, Role.LEGAL_REVIEWER, Role.HEAD_OF_LEGAL),
                        Optional.empty(),
                        "notice.signature." + result.name(),
                        instrument));
    }

    @Override
    public void accepted(Actor actor, Document instrument) {
        notices.send(
                readers(instrument, Role.RECORDS_MANAGER),
                Optional.of(actor.person()),
                "notice.signature.ACCEPTED",
                instrument);
    }

    private Stream<PersonId> readers(Document instrument, Role... roles) {
        return Stream.of(roles).flatMap(role -> notices.readers(role, instrument));
    }
}
