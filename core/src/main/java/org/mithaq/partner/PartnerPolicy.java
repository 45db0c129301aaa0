package org.mithaq.partner;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.access.Actor;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Draft;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.document.TypePolicy;
import org.mithaq.language.Localized;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/**
 * A partner's dossier: every spelling of its name is kept among its names, so that it is found by any of them; a new one is
 * made only after whoever files it has looked at those that are likely the same organisation.
 */
public final class PartnerPolicy implements TypePolicy {

    private final DocumentStore store;
    private final Partners partners;
    private final Distinctions distinctions;

    public PartnerPolicy(DocumentStore store, Partners partners, AuditTrail audit, Clock clock) {
        this.store = store;
        this.partners = partners;
        this.distinctions = new Distinctions(store, audit, clock);
    }

    @Override
    public QName type() {
        return Prm.TYPE_PARTNER;
    }

    @Override
    public Place place() {
        return Place.PARTNERS;
    }

    /** @throws Problem {@code PRM-PARTNER-002} naming each partner that is likely the same and was not said to be another */
    @Override
    public void beforeFiling(Actor actor, Draft draft) {
        Set<DocumentId> others = othersThan(draft);
        List<Problem.Detail> same = partners.likely(PartnerIdentity.of(draft.properties())).stream()
                .filter(candidate -> !others.contains(candidate.partner().id()))
                .map(PartnerPolicy::detail)
                .toList();
        if (!same.isEmpty()) {
            throw new Problem(Problem.Kind.CONFLICT, "PRM-PARTNER-002", List.of(), same);
        }
    }

    private static Set<DocumentId> othersThan(Draft draft) {
        return draft.entry() instanceof Draft.Entry.Registration registration ? registration.otherThan() : Set.of();
    }

    private static Problem.Detail detail(Partners.Candidate candidate) {
        Likeness.Reason reason = candidate.likeness().reasons().get(0);
        return Problem.Detail.of(
                "PRM-PARTNER-003." + reason.kind(),
                "",
                (Localized) candidate.partner()::title,
                reason.mine(),
                reason.theirs(),
                candidate.partner().id());
    }

    /** @throws Problem {@code PRM-PARTNER-001} for a partner without a name in any language */
    @Override
    public Properties onFiling(Actor actor, Draft draft) {
        if (!draft.properties().has(Cm.PROP_TITLE)) {
            throw new Problem(
                    Problem.Kind.INVALID,
                    "PRM-DOC-003",
                    List.of(),
                    List.of(Problem.Detail.of("PRM-PARTNER-001", Cm.PROP_TITLE.toString())));
        }
        return Properties.EMPTY.with(
                Prm.PROP_NOT_DUPLICATE_OF,
                othersThan(draft).stream()
                        .filter(other -> store.find(other)
                                .filter(PartnerPolicy::isPartner)
                                .isPresent())
                        .map(DocumentId::value)
                        .toList());
    }

    private static boolean isPartner(Document document) {
        return document.type().equals(Prm.TYPE_PARTNER);
    }

    /** What was merged into another partner is kept as it was. */
    @Override
    public Optional<Problem> propertiesLocked(Document document) {
        return Partners.isInUse(document)
                ? Optional.empty()
                : Optional.of(Problem.of(Problem.Kind.CONFLICT, "PRM-PARTNER-006"));
    }

    /** Instruments name it, or it was merged into another, which its former names lead to. */
    @Override
    public Optional<Problem> deletionLocked(Document document) {
        boolean isFree = Partners.isInUse(document)
                && store.sources(document.id(), Prm.ASSOC_PARTY_PARTNER).isEmpty();
        return isFree
                ? Optional.empty()
                : Optional.of(Problem.of(Problem.Kind.CONFLICT, "PRM-DOC-018", (Localized) document::title));
    }

    @Override
    public Document onChanged(Actor actor, Optional<Document> before, Document now) {
        if (before.isEmpty()) {
            declareDifferent(actor, now);
        }
        Set<String> names = new LinkedHashSet<>(now.properties().texts(Prm.PROP_PARTNER_NAMES));
        now.properties()
                .multilingual(Cm.PROP_TITLE)
                .ifPresent(title -> names.addAll(title.texts().values()));
        Properties named = partners.keyed(now.properties()
                .with(Prm.PROP_PARTNER_NAMES, List.copyOf(names))
                .with(Prm.PROP_FORMER_NAMES, formerNames(now)));
        return named.equals(now.properties()) ? now : store.update(now.id(), now.revision(), named);
    }

    /** Those given as text, and the dated ones, so that both are found. */
    private List<String> formerNames(Document partner) {
        List<String> given = partner.properties().texts(Prm.PROP_FORMER_NAMES);
        List<Properties> entries = store.children(partner.id(), Prm.ASSOC_FORMER_NAME_ENTRIES).stream()
                .map(Document::properties)
                .filter(entry -> entry.has(Prm.PROP_FORMER_NAME_TEXT))
                .toList();
        List<String> dated = entries.stream()
                .map(entry -> PartnerIdentity.dated(
                        entry.text(Prm.PROP_FORMER_NAME_TEXT).orElseThrow(), entry.date(Prm.PROP_USED_UNTIL)))
                .toList();
        List<String> entered = entries.stream()
                .flatMap(entry -> entry.text(Prm.PROP_FORMER_NAME_TEXT).stream())
                .toList();
        List<String> kept = new ArrayList<>(given);
        kept.removeIf(name -> entered.contains(PartnerIdentity.undated(name)));
        return Stream.concat(kept.stream(), dated.stream()).distinct().toList();
    }

    /** The others learn of it too: who looks at them is not asked again. */
    private void declareDifferent(Actor actor, Document partner) {
        for (String other : partner.properties().texts(Prm.PROP_NOT_DUPLICATE_OF)) {
            distinctions.declare(actor, store.lock(new DocumentId(other)).orElseThrow(), partner);
        }
    }
}
