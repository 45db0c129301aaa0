package org.mithaq.rest.signature;

import java.util.List;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.agreement.Party;
import org.mithaq.agreement.Signatures;
import org.mithaq.document.Document;
import org.mithaq.document.Documents;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.model.Labels;
import org.mithaq.rest.problem.Messages;

/** Shows the signatures of an instrument to the person who asks. */
final class SignatureViews {

    private final Documents documents;
    private final Signatures signatures;
    private final Labels labels;
    private final Messages messages;

    SignatureViews(Documents documents, Signatures signatures, Labels labels, Messages messages) {
        this.documents = documents;
        this.signatures = signatures;
        this.labels = labels;
        this.messages = messages;
    }

    SignatureView of(Actor actor, Document document) {
        Signatures.Progress progress =
                signatures.progress(document).orElseThrow(() -> Problem.of(Kind.INVALID, "PRM-REVIEW-006"));
        boolean record = signatures.mayRecord(actor, document);
        boolean correct = signatures.mayCorrect(actor, document);
        boolean takeBack = signatures.mayTakeBack(actor, document);
        List<SignatureView.Signatory> parties = signatures.parties(actor, document.id()).stream()
                .map(party -> party(actor, party, record, correct, takeBack))
                .toList();
        return new SignatureView(
                progress.signed(),
                progress.of(),
                progress.isPartial(),
                progress.isPartial() ? messages.text(actor.language(), "signature.partial") : null,
                parties,
                documents.mayEdit(actor, document) && (actor.has(Role.OFFICER) || actor.has(Role.RECORDS_MANAGER)));
    }

    private SignatureView.Signatory party(
            Actor actor, Document party, boolean record, boolean correct, boolean takeBack) {
        String role = party.properties().text(Prm.PROP_PARTY_ROLE).orElse(null);
        boolean signs = role == null || Party.signs(role);
        boolean signed = party.properties().has(Prm.PROP_PARTY_SIGNED_ON);
        return new SignatureView.Signatory(
                party.id().value(),
                party.properties().text(Prm.PROP_PARTY_NAME).orElse(""),
                role,
                role == null ? null : labels.value(Prm.PROP_PARTY_ROLE, role, actor.language()),
                signs,
                party.properties().date(Prm.PROP_PARTY_SIGNED_ON).orElse(null),
                party.properties().text(Prm.PROP_SIGNATORY_NAME).orElse(null),
                party.properties().text(Prm.PROP_SIGNATORY_CAPACITY).orElse(null),
                signs && !signed && record,
                signed && correct,
                signed && takeBack);
    }
}
