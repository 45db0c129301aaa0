package org.mithaq.rest.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.agreement.Attempt;
import org.mithaq.agreement.Guard;
import org.mithaq.agreement.Instrument;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Lifecycle;
import org.mithaq.agreement.Status;
import org.mithaq.agreement.Steps;
import org.mithaq.agreement.Transition;
import org.mithaq.audit.AuditEvent;
import org.mithaq.document.Document;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.rest.person.People;
import org.mithaq.rest.problem.Messages;
import org.mithaq.trail.Trail;

/** Shows where an instrument stands to the person who asks. */
final class LifecycleViews {

    private static final List<Status> WAY = List.of(
            Status.NEGOTIATION,
            Status.LEGAL_REVIEW,
            Status.APPROVAL,
            Status.SIGNATURE,
            Status.VALIDATION,
            Status.IN_FORCE);

    /** Begin of the actions that the cycle records, and the remark that holds what was said. */
    private static final String STEP = "lifecycle.";

    private static final String SAID = "comment";

    private final UnitOfWork work;
    private final Instruments instruments;
    private final Lifecycle lifecycle;
    private final Trail trail;
    private final People people;
    private final Messages messages;
    private final Refusals refusals;

    LifecycleViews(
            UnitOfWork work,
            Instruments instruments,
            Lifecycle lifecycle,
            Trail trail,
            People people,
            Messages messages) {
        this.work = work;
        this.instruments = instruments;
        this.lifecycle = lifecycle;
        this.trail = trail;
        this.people = people;
        this.messages = messages;
        this.refusals = new Refusals(messages);
    }

    /** Of an instrument that the person may read. */
    LifecycleView of(Actor actor, Document document) {
        return work.inTransaction(() -> view(actor, instruments.of(document)));
    }

    private LifecycleView view(Actor actor, Instrument instrument) {
        WorkingLanguage language = actor.language();
        Status status = instrument.status();
        var properties = instrument.document().properties();
        return new LifecycleView(
                status.name(),
                label(status, language),
                properties.instant(Prm.PROP_STATUS_SINCE).orElse(null),
                said(actor, instrument).orElse(null),
                steps(status, language),
                lifecycle.options(actor, instrument).stream()
                        .map(option -> choice(option, language))
                        .toList(),
                status == Status.NEGOTIATION ? missing(actor, instrument) : List.of(),
                dueBeforeApproval(actor, instrument),
                properties.flag(Prm.PROP_ROUTING_REQUESTED));
    }

    /** The trail alone keeps it for every step. */
    private Optional<LifecycleView.Said> said(Actor actor, Instrument instrument) {
        return trail.of(actor, instrument.document().id()).stream()
                .filter(LifecycleViews::isStep)
                .reduce((earlier, later) -> later)
                .flatMap(event -> Optional.ofNullable(event.after().get(SAID))
                        .map(text -> new LifecycleView.Said(
                                event.action().substring(STEP.length()),
                                text,
                                people.view(event.person(), actor.language()),
                                event.onBehalfOf()
                                        .map(person -> people.view(person, actor.language()))
                                        .orElse(null),
                                event.at())));
    }

    private static boolean isStep(AuditEvent event) {
        String status = Prm.PROP_STATUS.toString();
        return event.action().startsWith(STEP)
                && !Optional.ofNullable(event.before().get(status))
                        .equals(Optional.ofNullable(event.after().get(status)));
    }

    private List<Refusals.Refusal> missing(Actor actor, Instrument instrument) {
        return refusals.of(
                lifecycle.refusals(Transition.SEND_TO_LEGAL_REVIEW, instrument, Attempt.by(actor)), actor.language());
    }

    /**
     * As things stand now: a partner's due diligence changes without the instrument. While it waits for the approval, whoever
     * approves reads it of the step itself, and everybody else here: they are the ones who can provide it.
     */
    private List<Refusals.Refusal> dueBeforeApproval(Actor actor, Instrument instrument) {
        boolean shown =
                switch (instrument.status()) {
                    case CONTACT, NEGOTIATION, LEGAL_REVIEW -> true;
                    case APPROVAL -> !actor.hasAny(Transition.APPROVE.roles());
                    default -> false;
                };
        return shown
                ? refusals.of(
                        lifecycle.refusals(Transition.APPROVE, instrument, Attempt.by(actor)).stream()
                                .filter(refusal -> instrument.status() == Status.APPROVAL
                                        || !refusal.code().equals(Guard.TEXT_CLEARED.code()))
                                .toList(),
                        actor.language())
                : List.of();
    }

    private LifecycleView.Choice choice(Lifecycle.Option option, WorkingLanguage language) {
        Transition transition = option.transition();
        return new LifecycleView.Choice(
                transition.name(),
                messages.text(language, "transition." + transition.name()),
                transition.to().name(),
                label(transition.to(), language),
                transition.request().name(),
                Steps.isAskedFor(transition),
                option.refusals().isEmpty(),
                refusals.of(option.refusals(), language));
    }

    /** A status beside the way (not concluded, expired, …) ends it, after the steps that were surely taken. */
    private List<LifecycleView.Step> steps(Status present, WorkingLanguage language) {
        List<LifecycleView.Step> steps = new ArrayList<>();
        if (present == Status.CONTACT) {
            steps.add(step(present, "current", language));
        }
        int at = WAY.indexOf(present);
        if (at < 0 && present != Status.CONTACT) {
            int taken = present == Status.NOT_CONCLUDED ? 1 : WAY.size();
            WAY.subList(0, taken).forEach(status -> steps.add(step(status, "done", language)));
            steps.add(step(present, "current", language));
            return steps;
        }
        for (int i = 0; i < WAY.size(); i++) {
            steps.add(step(WAY.get(i), i < at ? "done" : i == at ? "current" : "ahead", language));
        }
        return steps;
    }

    private LifecycleView.Step step(Status status, String state, WorkingLanguage language) {
        return new LifecycleView.Step(status.name(), label(status, language), state);
    }

    private String label(Status status, WorkingLanguage language) {
        return lifecycle.label(status).in(language);
    }
}
