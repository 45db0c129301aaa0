package org.mithaq.partner;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Properties;
import org.mithaq.document.StagedContent;
import org.mithaq.document.TextState;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Localized;
import org.mithaq.model.Cm;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.model.Violation;
import org.mithaq.partner.Assessment.Result;
import org.mithaq.partner.Assessment.Validity;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;

/**
 * The assessment of partners: begun with a tier and a risk, completed with a result and the day until which it may be relied
 * on, renewed by a new one. What was found is read by those who negotiate, clear and decide; everybody else learns only
 * whether there is a valid one. Each use case is one transaction.
 */
public final class DueDiligence {

    private final UnitOfWork work;
    private final DocumentStore store;
    private final Documents documents;
    private final Standings standings;
    private final AccessPolicy policy;
    private final ContentModel model;
    private final Dossiers dossiers;
    private final Clock clock;
    private final ZoneId zone;

    /** @param zone the organisation's, in which days are counted */
    public DueDiligence(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Standings standings,
            AccessPolicy policy,
            ContentModel model,
            AuditTrail audit,
            Clock clock,
            ZoneId zone) {
        this.work = work;
        this.store = store;
        this.documents = documents;
        this.standings = standings;
        this.policy = policy;
        this.model = model;
        this.dossiers = new Dossiers(store, documents, policy, audit, clock);
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * What an assessment concludes.
     *
     * @param risk as it was found; empty keeps the one that was expected
     * @param exclusionGroups codes of the groups that were checked
     * @param mitigation what is done about the risks; needed to proceed with mitigation
     * @param validUntil needed unless the result is to decline
     * @param upload id of a staged file with the assessment; empty for none
     */
    public record Conclusion(
            Result result,
            Optional<String> risk,
            List<String> exclusionGroups,
            Optional<String> mitigation,
            Optional<LocalDate> validUntil,
            Optional<String> upload) {
        public Conclusion {
            exclusionGroups = List.copyOf(exclusionGroups);
        }
    }

    /**
     * Begins an assessment.
     *
     * @throws Problem {@code PRM-DILIGENCE-006} for whoever may not; {@code PRM-DILIGENCE-001} while another is not
     *     completed; {@code PRM-DILIGENCE-007} without a tier or the risk that is expected
     */
    public Assessment start(Actor actor, DocumentId partner, String tier, String risk) {
        return work.inTransaction(() -> {
            Document assessed = partner(actor, partner);
            if (standings.assessments(partner).stream().anyMatch(one -> !one.isCompleted())) {
                throw Problem.of(Kind.CONFLICT, "PRM-DILIGENCE-001");
            }
            if (tier.isBlank() || risk.isBlank()) {
                throw Problem.of(Kind.INVALID, "PRM-DILIGENCE-007");
            }
            check(Map.of(Prm.PROP_TIER, tier, Prm.PROP_ASSESSED_RISK, risk));
            Document created = store.create(new NewDocument(
                    Prm.TYPE_DUE_DILIGENCE,
                    new NewDocument.Location.Under(assessed.id(), Cm.ASSOC_CONTAINS),
                    "due-diligence-" + (standings.assessments(partner).size() + 1),
                    dossiers.confidence().with(Prm.PROP_TIER, tier).with(Prm.PROP_ASSESSED_RISK, risk),
                    Optional.empty(),
                    actor.person()));
            dossiers.record(actor, assessed, Properties.EMPTY, created, "partner.dueDiligenceStarted");
            return Assessment.of(created);
        });
    }

    /**
     * Completes an assessment; it is not changed any more afterwards.
     *
     * @throws Problem {@code PRM-DILIGENCE-002} when it was completed already, {@code PRM-DILIGENCE-003} to 005 for what a
     *     result asks for
     */
    public Assessment complete(Actor actor, DocumentId partner, DocumentId assessment, Conclusion conclusion) {
        return work.inTransaction(() -> {
            Document assessed = partner(actor, partner);
            Document before = store.lock(assessment)
                    .filter(found -> standings.assessments(partner).stream()
                            .anyMatch(one -> one.document().equals(found.id())))
                    .orElseThrow(() -> notFound(assessment));
            if (Assessment.of(before).isCompleted()) {
                throw Problem.of(Kind.CONFLICT, "PRM-DILIGENCE-002");
            }
            requireWhatItAsksFor(conclusion);
            Document with = conclusion
                    .upload()
                    .map(upload -> store.replaceContent(before.id(), before.revision(), staged(upload)))
                    .orElse(before);
            Properties concluded = concluded(with.properties(), conclusion, actor);
            Document now = store.update(
                    with.id(),
                    with.revision(),
                    conclusion.upload().isPresent()
                            ? concluded.with(Prm.PROP_TEXT_STATE, TextState.PENDING.name())
                            : concluded);
            dossiers.record(actor, assessed, before.properties(), now, "partner.dueDiligenceCompleted");
            return Assessment.of(now);
        });
    }

    private void requireWhatItAsksFor(Conclusion conclusion) {
        Map<QName, Object> given = new HashMap<>();
        conclusion.risk().ifPresent(risk -> given.put(Prm.PROP_ASSESSED_RISK, risk));
        conclusion.mitigation().ifPresent(mitigation -> given.put(Prm.PROP_MITIGATION, mitigation));
        given.put(Prm.PROP_EXCLUSION_GROUPS, conclusion.exclusionGroups());
        check(given);
        List<Problem.Detail> missing = new ArrayList<>();
        if (conclusion.result() == Result.PROCEED_WITH_MITIGATION
                && conclusion.mitigation().filter(text -> !text.isBlank()).isEmpty()) {
            missing.add(Problem.Detail.of("PRM-DILIGENCE-003", Prm.PROP_MITIGATION.toString()));
        }
        if (conclusion.exclusionGroups().isEmpty()) {
            missing.add(Problem.Detail.of("PRM-DILIGENCE-004", Prm.PROP_EXCLUSION_GROUPS.toString()));
        }
        if (conclusion.result() != Result.DECLINE
                && conclusion
                        .validUntil()
                        .filter(until -> until.isAfter(today()))
                        .isEmpty()) {
            missing.add(Problem.Detail.of("PRM-DILIGENCE-005", Prm.PROP_VALID_UNTIL.toString()));
        }
        if (!missing.isEmpty()) {
            throw new Problem(Kind.INVALID, "PRM-DOC-003", List.of(), missing);
        }
    }

    private Properties concluded(Properties before, Conclusion conclusion, Actor actor) {
        return before.with(Prm.PROP_DUE_DILIGENCE_RESULT, conclusion.result().name())
                .with(Prm.PROP_ASSESSED_RISK, conclusion.risk().or(() -> before.text(Prm.PROP_ASSESSED_RISK)))
                .with(Prm.PROP_EXCLUSION_GROUPS, conclusion.exclusionGroups())
                .with(Prm.PROP_MITIGATION, conclusion.mitigation())
                .with(Prm.PROP_VALID_UNTIL, conclusion.validUntil())
                .with(Prm.PROP_ASSESSED_ON, today())
                .with(Prm.PROP_ASSESSED_BY, actor.person().value());
    }

    /** The assessments in the order in which they were begun; none for those who may not read them. */
    public List<Assessment> of(Actor actor, DocumentId partner) {
        return work.inTransaction(() -> {
            documents.open(actor, partner);
            return policy.mayReadAssessments(actor) ? standings.assessments(partner) : List.of();
        });
    }

    /** What everybody may know: whether the partner may be relied on today. */
    public Validity validity(Actor actor, DocumentId partner) {
        return work.inTransaction(() -> {
            documents.open(actor, partner);
            return Assessment.validity(standings.assessments(partner), today());
        });
    }

    public boolean mayAssess(Actor actor) {
        return policy.mayAssess(actor);
    }

    /** Whether this person may read what was found, and not only whether it holds. */
    public boolean mayRead(Actor actor) {
        return policy.mayReadAssessments(actor);
    }

    /** A partner that this person may assess. */
    private Document partner(Actor actor, DocumentId id) {
        return dossiers.open(actor, id, policy::mayAssess, "PRM-DILIGENCE-006");
    }

    private StagedContent staged(String upload) {
        return store.staged(upload).orElseThrow(() -> Problem.of(Kind.INVALID, "PRM-DOC-012"));
    }

    private void check(Map<QName, Object> values) {
        List<Problem.Detail> details = new ArrayList<>();
        values.forEach((name, value) -> {
            for (Violation violation : model.property(name).orElseThrow().validate(value)) {
                if (violation.rule() != Violation.Rule.MISSING) {
                    Localized message = language -> violation.message(language.locale());
                    details.add(Problem.Detail.of(violation.rule().code(), name.toString(), message));
                }
            }
        });
        if (!details.isEmpty()) {
            throw new Problem(Kind.INVALID, "PRM-DOC-003", List.of(), details);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static Problem notFound(DocumentId id) {
        return Problem.of(Kind.NOT_FOUND, "PRM-DOC-001", id.value());
    }
}
