package org.mithaq.server.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.Actor;
import org.mithaq.agreement.Attempt;
import org.mithaq.agreement.DeviationDecision;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.NotConcludedReason;
import org.mithaq.agreement.Signatures;
import org.mithaq.agreement.SignedCopies;
import org.mithaq.agreement.Steps;
import org.mithaq.agreement.SupportingDocuments;
import org.mithaq.agreement.SupportingKind;
import org.mithaq.agreement.Transition;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.Draft;
import org.mithaq.document.Edit;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.partner.Assessment;
import org.mithaq.partner.DueDiligence;
import org.mithaq.partner.Flag;
import org.mithaq.partner.Flags;
import org.mithaq.review.Outcome;
import org.mithaq.review.ReviewProcess.Decision;
import org.mithaq.review.ReviewTasks;

/** Takes instruments of the demonstration through the rest of their lives, so that there is one in every status. */
public final class DemoLives {

    private static final String OFFICER = "officer";
    private static final String HEAD_OF_SECTOR = "head-of-sector";
    private static final String REVIEWER = "legal-reviewer";
    private static final String HEAD_OF_LEGAL = "head-of-legal";
    private static final String DIRECTOR_GENERAL = "director-general";
    private static final String RECORDS_MANAGER = "records-manager";

    /** What a first contact would have asked for. */
    private static final Map<QName, Optional<Object>> APPRAISAL = Map.of(
            Prm.PROP_PRIORITY, Optional.of("MEDIUM"),
            Prm.PROP_FEASIBILITY, Optional.of("Staff and funds are there."),
            Prm.PROP_DIPLOMATIC_NOTE, Optional.of("Nothing stands against it."));

    private final DemoScript script;
    private final Documents documents;
    private final Instruments instruments;
    private final ReviewTasks tasks;
    private final Steps steps;
    private final Signatures signatures;
    private final SignedCopies copies;
    private final SupportingDocuments supporting;
    private final DueDiligence dueDiligence;
    private final Flags flags;

    public DemoLives(
            DemoScript script,
            Documents documents,
            Instruments instruments,
            ReviewTasks tasks,
            Steps steps,
            Signatures signatures,
            SignedCopies copies,
            SupportingDocuments supporting,
            DueDiligence dueDiligence,
            Flags flags) {
        this.script = script;
        this.documents = documents;
        this.instruments = instruments;
        this.tasks = tasks;
        this.steps = steps;
        this.signatures = signatures;
        this.copies = copies;
        this.supporting = supporting;
        this.dueDiligence = dueDiligence;
        this.flags = flags;
    }

    void make(Map<DemoPartner, DocumentId> partners) {
        LocalDate today = instruments.today();
        partners.forEach((partner, id) -> assess(partner, id, today));
        DocumentId library = Objects.requireNonNull(partners.get(DemoPartner.NATIONAL_LIBRARY));
        script.once("flag", HEAD_OF_SECTOR, actor -> {
            flags.raise(actor, library, Flag.Colour.AMBER, "The annual report of last year is missing.");
            return library;
        });
        backlog(DemoFile.COOPERATION, partners, today.plusDays(80).minusYears(5), Optional.of(today.plusDays(80)));
        backlog(DemoFile.TRAINING, partners, today.minusYears(3), Optional.empty());
        backlog(DemoFile.READING, partners, today.minusYears(4), Optional.of(today.minusDays(40)));
        backlog(DemoFile.ARCHIVES, partners, today.minusYears(9), Optional.empty());
        backlog(DemoFile.FESTIVAL, partners, today.minusYears(5), Optional.of(today.minusYears(1)));
        file(DemoFile.SPORT, partners, new Draft.Entry.Negotiation(false));
        script.once("contact", OFFICER, actor -> documents
                .file(
                        actor,
                        DemoFile.CONTACT.draft(Optional.empty(), partners, new Draft.Entry.Contact(), Map.of()),
                        Optional.empty())
                .id());
        DemoFile.CONCLUDED.forEach(file -> file(file, partners, new Draft.Entry.Negotiation(true)));
        endings(today);
        DemoFile.CONCLUDED.forEach(this::approve);
        sign(today);
        inForce(today, partners);
    }

    private void assess(DemoPartner partner, DocumentId id, LocalDate today) {
        script.once("due-diligence/" + partner.name(), OFFICER, actor -> dueDiligence
                .start(actor, id, "STANDARD", "LOW")
                .document());
        if (partner != DemoPartner.NATIONAL_LIBRARY) {
            script.once("due-diligence-result/" + partner.name(), HEAD_OF_SECTOR, actor -> dueDiligence
                    .complete(
                            actor,
                            id,
                            script.id("due-diligence/" + partner.name()),
                            new DueDiligence.Conclusion(
                                    Assessment.Result.PROCEED,
                                    Optional.of("LOW"),
                                    List.of("SANCTIONS", "CORRUPTION"),
                                    Optional.empty(),
                                    Optional.of(today.plusYears(1)),
                                    Optional.empty()))
                    .document());
        }
    }

    /** Taken over from a register on paper, in force or expired by its own dates. */
    private void backlog(
            DemoFile file, Map<DemoPartner, DocumentId> partners, LocalDate effective, Optional<LocalDate> expiry) {
        Map<QName, Object> term = new HashMap<>();
        term.put(Prm.PROP_EFFECTIVE_ON, effective);
        expiry.ifPresentOrElse(day -> term.put(Prm.PROP_EXPIRES_ON, day), () -> term.put(Prm.PROP_OPEN_ENDED, true));
        Draft.Entry entry = new Draft.Entry.Legacy("Register on paper", "demonstration", Optional.of(effective));
        script.once("file/" + file.name(), RECORDS_MANAGER, actor -> documents
                .file(
                        actor,
                        file.draft(Optional.of(staged(actor, file.name())), partners, entry, term),
                        Optional.empty())
                .id());
    }

    private void file(DemoFile file, Map<DemoPartner, DocumentId> partners, Draft.Entry entry) {
        script.once("file/" + file.name(), OFFICER, actor -> documents
                .file(
                        actor,
                        file.draft(Optional.of(staged(actor, file.name())), partners, entry, Map.of()),
                        Optional.empty())
                .id());
    }

    private String staged(Actor actor, String name) {
        try (InputStream bytes = DemoFile.open(name)) {
            return documents.stage(actor, name, bytes).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Suspended, terminated, closed, not concluded; one of the backlog stays in force and one expired. */
    private void endings(LocalDate today) {
        step("suspended", HEAD_OF_SECTOR, DemoFile.TRAINING, Transition.SUSPEND, "تعليق إلى حين تجديد إدارة المركز.");
        supporting("termination-archives.txt", DemoFile.ARCHIVES, SupportingKind.TERMINATION, today);
        step("terminated", DIRECTOR_GENERAL, DemoFile.ARCHIVES, Transition.TERMINATE, "The holdings are published.");
        supporting("taqyim-mahrajan.txt", DemoFile.FESTIVAL, SupportingKind.EVALUATION, today);
        step("closed", HEAD_OF_SECTOR, DemoFile.FESTIVAL, Transition.CLOSE, "تحققت الأهداف.");
        script.once("given-up", HEAD_OF_SECTOR, actor -> {
            Document document = documents.open(actor, id(DemoFile.SPORT));
            Attempt attempt = Attempt.by(actor)
                    .saying("Le partenaire préfère un accord bilatéral.")
                    .because(NotConcludedReason.PARTNER_DECLINED);
            return steps.take(Transition.ABANDON, attempt, document.id(), document.revision())
                    .id();
        });
    }

    private void supporting(String name, DemoFile file, SupportingKind kind, LocalDate day) {
        script.once("file/" + name, RECORDS_MANAGER, actor -> supporting
                .attach(
                        actor,
                        id(file),
                        new SupportingDocuments.NewDocument(staged(actor, name), kind, Optional.of(day), ""),
                        Optional.empty())
                .id());
    }

    /** Through review and approval; what contact would have asked is made up for before. */
    private void approve(DemoFile file) {
        script.once("appraisal/" + file.name(), OFFICER, actor -> {
            Document document = documents.open(actor, id(file));
            return documents
                    .edit(actor, document.id(), document.revision(), new Edit(APPRAISAL, Map.of()))
                    .id();
        });
        decide(file, REVIEWER, "recommendation");
        decide(file, HEAD_OF_LEGAL, "clearance");
        step("approval/" + file.name(), DIRECTOR_GENERAL, file, Transition.APPROVE, "");
    }

    private void decide(DemoFile file, String person, String step) {
        String key = step + "/" + file.name();
        DemoScript.await(() -> isDecided(file, person)
                || tasks.of(script.actor(person)).stream()
                        .anyMatch(task -> task.document().equals(id(file))));
        script.once(key, person, actor -> {
            String task = tasks.of(actor).stream()
                    .filter(one -> one.document().equals(id(file)))
                    .findFirst()
                    .orElseThrow()
                    .id();
            return tasks.decide(actor, task, new Decision(Outcome.CLEARED, ""), Optional.empty())
                    .id();
        });
    }

    /** Past the review already, on a later start. */
    private boolean isDecided(DemoFile file, String person) {
        return !Set.of("NEGOTIATION", "LEGAL_REVIEW")
                .contains(documents
                        .open(script.actor(person), id(file))
                        .properties()
                        .text(Prm.PROP_STATUS)
                        .orElse(""));
    }

    private void sign(LocalDate today) {
        signature(DemoFile.TEACHERS_EXCHANGE, 0, today);
        for (DemoFile file : List.of(DemoFile.DIGITAL_LIBRARY, DemoFile.MUSEUMS)) {
            signature(file, 0, today);
            signature(file, 1, today);
        }
        copy(DemoFile.DIGITAL_LIBRARY, "mudhakkira-maktaba-signed.txt", today);
        copy(DemoFile.MUSEUMS, "agreement-museums.txt", today);
        step("validation/library", OFFICER, DemoFile.DIGITAL_LIBRARY, Transition.COMPLETE_SIGNATURE, "");
        step("validation/museums", OFFICER, DemoFile.MUSEUMS, Transition.COMPLETE_SIGNATURE, "");
    }

    private void signature(DemoFile file, int at, LocalDate day) {
        script.once("signature/" + at + "/" + file.name(), OFFICER, actor -> {
            Document document = documents.open(actor, id(file));
            Document party = signatures.parties(actor, document.id()).get(at);
            return signatures
                    .record(
                            actor,
                            document.id(),
                            party.id(),
                            document.revision(),
                            new Signatures.Signature(day, at == 0 ? "Director General" : "President", ""))
                    .id();
        });
    }

    private void copy(DemoFile file, String name, LocalDate day) {
        DocumentId copy = script.once("copy/" + file.name(), OFFICER, actor -> copies.attach(
                        actor,
                        id(file),
                        new SignedCopies.NewCopy(staged(actor, name), Optional.of(day), Optional.of(file.language())),
                        Optional.empty())
                .id());
        DemoScript.await(
                () -> documents.open(script.actor(OFFICER), copy).properties().has(Prm.PROP_COMPARISON_RESULT));
    }

    /** One agreement is in force, with an amendment under negotiation. */
    private void inForce(LocalDate today, Map<DemoPartner, DocumentId> partners) {
        script.once("accepted/museums", REVIEWER, actor -> copies.decide(
                        actor, script.id("copy/" + DemoFile.MUSEUMS.name()), DeviationDecision.ACCEPTED, "")
                .id());
        script.once("term/museums", RECORDS_MANAGER, actor -> {
            Document document = documents.open(actor, id(DemoFile.MUSEUMS));
            Map<QName, Optional<Object>> term = new HashMap<>();
            term.put(Prm.PROP_EFFECTIVE_ON, Optional.of(today));
            term.put(Prm.PROP_EXPIRES_ON, Optional.of(today.plusYears(5)));
            return documents
                    .edit(actor, document.id(), document.revision(), new Edit(term, Map.of()))
                    .id();
        });
        step("in-force/museums", RECORDS_MANAGER, DemoFile.MUSEUMS, Transition.ENTER_INTO_FORCE, "");
        script.once("file/" + DemoFile.AMENDMENT.name(), OFFICER, actor -> documents
                .file(
                        actor,
                        amending(
                                DemoFile.AMENDMENT.draft(
                                        Optional.of(staged(actor, DemoFile.AMENDMENT.name())),
                                        partners,
                                        new Draft.Entry.Negotiation(false),
                                        Map.of()),
                                id(DemoFile.MUSEUMS)),
                        Optional.empty())
                .id());
    }

    private static Draft amending(Draft draft, DocumentId amended) {
        return new Draft(
                draft.type(),
                draft.properties(),
                draft.upload(),
                draft.children(),
                Map.of(Prm.ASSOC_AMENDS, List.of(amended)),
                draft.entry());
    }

    private void step(String step, String person, DemoFile file, Transition transition, String comment) {
        script.once("step/" + step, person, actor -> {
            Document document = documents.open(actor, id(file));
            return steps.take(transition, Attempt.by(actor).saying(comment), document.id(), document.revision())
                    .id();
        });
    }

    private DocumentId id(DemoFile file) {
        return script.id("file/" + file.name());
    }
}
