package org.mithaq.rest.partner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.Properties;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Localized;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.partner.Assessment;
import org.mithaq.partner.DueDiligence;
import org.mithaq.partner.Flag;
import org.mithaq.partner.Flags;
import org.mithaq.partner.PartnerRecords;
import org.mithaq.partner.Partners;
import org.mithaq.rest.document.DocumentViews;
import org.mithaq.rest.model.Labels;
import org.mithaq.rest.partner.PartnerView.AssessmentView;
import org.mithaq.rest.partner.PartnerView.CandidateView;
import org.mithaq.rest.partner.PartnerView.FlagView;
import org.mithaq.rest.partner.PartnerView.InstrumentView;
import org.mithaq.rest.partner.PartnerView.May;
import org.mithaq.rest.partner.PartnerView.Profile;
import org.mithaq.rest.person.People;
import org.mithaq.rest.person.PersonView;
import org.mithaq.rest.problem.Messages;

/** Shows partners to the person who asks. */
final class PartnerViews {

    private final UnitOfWork work;
    private final Documents documents;
    private final Partners partners;
    private final PartnerRecords records;
    private final DueDiligence dueDiligence;
    private final Flags flags;
    private final DocumentViews documentViews;
    private final People people;
    private final Labels labels;
    private final Messages messages;

    PartnerViews(
            UnitOfWork work,
            Documents documents,
            Partners partners,
            PartnerRecords records,
            DueDiligence dueDiligence,
            Flags flags,
            DocumentViews documentViews,
            People people,
            Labels labels,
            Messages messages) {
        this.work = work;
        this.documents = documents;
        this.partners = partners;
        this.records = records;
        this.dueDiligence = dueDiligence;
        this.flags = flags;
        this.documentViews = documentViews;
        this.people = people;
        this.labels = labels;
        this.messages = messages;
    }

    PartnerView view(Actor actor, Document partner) {
        return work.inTransaction(() -> {
            Properties properties = partner.properties();
            return new PartnerView(
                    partner.id().value(),
                    partner.title(actor.language()),
                    properties.texts(Prm.PROP_PARTNER_NAMES),
                    properties.texts(Prm.PROP_ACRONYMS),
                    properties.text(Prm.PROP_PARTNER_CATEGORY).orElse(null),
                    label(actor, properties, Prm.PROP_PARTNER_CATEGORY),
                    properties.text(Prm.PROP_COUNTRY).orElse(null),
                    label(actor, properties, Prm.PROP_COUNTRY),
                    dueDiligence.validity(actor, partner.id()).name(),
                    dueDiligence.mayRead(actor) ? hasRedFlag(actor, partner.id()) : null);
        });
    }

    private boolean hasRedFlag(Actor actor, DocumentId partner) {
        return flags.of(actor, partner).stream().anyMatch(flag -> flag.stands() && flag.colour() == Flag.Colour.RED);
    }

    CandidateView view(Actor actor, Partners.Candidate candidate) {
        return new CandidateView(
                view(actor, candidate.partner()),
                candidate.likeness().certainty().name(),
                candidate.likeness().score(),
                candidate.likeness().reasons().stream()
                        .map(reason -> messages.text(
                                actor.language(),
                                "PRM-PARTNER-003." + reason.kind(),
                                List.of((Localized) candidate.partner()::title, reason.mine(), reason.theirs())))
                        .toList());
    }

    Profile profile(Actor actor, DocumentId id) {
        return work.inTransaction(() -> {
            Document partner = documents.open(actor, id);
            Optional<Document> mergedInto = partner.properties()
                    .text(Prm.PROP_MERGED_INTO)
                    .flatMap(into -> documents.readable(actor, new DocumentId(into)));
            List<AssessmentView> assessments = new ArrayList<>(dueDiligence.of(actor, id).stream()
                    .map(assessment -> view(actor, assessment))
                    .toList());
            Collections.reverse(assessments);
            return new Profile(
                    documentViews.view(actor, partner),
                    view(actor, partner),
                    assessments,
                    flags.of(actor, id).stream().map(flag -> view(actor, flag)).toList(),
                    mergedInto.isPresent()
                            ? List.of()
                            : partners.candidates(partner).stream()
                                    .map(candidate -> view(actor, candidate))
                                    .toList(),
                    records.agreedWith(actor, id).stream()
                            .map(instrument -> instrument(actor, instrument))
                            .toList(),
                    mergedInto.map(into -> view(actor, into)).orElse(null),
                    may(actor, mergedInto.isEmpty()));
        });
    }

    private May may(Actor actor, boolean inUse) {
        return new May(
                inUse && dueDiligence.mayAssess(actor),
                inUse && flags.mayRaise(actor),
                inUse && records.mayDeclareDifferent(actor),
                inUse && records.mayMerge(actor));
    }

    private AssessmentView view(Actor actor, Assessment assessment) {
        return new AssessmentView(
                assessment.document().value(),
                assessment.tier().orElse(null),
                label(actor, Prm.PROP_TIER, assessment.tier()),
                assessment.risk().orElse(null),
                label(actor, Prm.PROP_ASSESSED_RISK, assessment.risk()),
                assessment.exclusionGroups().stream()
                        .map(group -> labels.value(Prm.PROP_EXCLUSION_GROUPS, group, actor.language()))
                        .toList(),
                assessment.result().map(Enum::name).orElse(null),
                label(actor, Prm.PROP_DUE_DILIGENCE_RESULT, assessment.result().map(Enum::name)),
                assessment.mitigation().orElse(null),
                assessment.assessedOn().orElse(null),
                assessment.assessedBy().map(person -> person(actor, person)).orElse(null),
                assessment.validUntil().orElse(null),
                person(actor, assessment.startedBy()),
                assessment.hasFile());
    }

    private FlagView view(Actor actor, Flag flag) {
        return new FlagView(
                flag.id().value(),
                flag.colour().name(),
                labels.value(Prm.PROP_FLAG_COLOUR, flag.colour().name(), actor.language()),
                flag.reason(),
                person(actor, flag.raisedBy()),
                flag.raisedAt(),
                flag.lifting().map(lifting -> person(actor, lifting.by())).orElse(null),
                flag.lifting().map(Flag.Lifting::at).orElse(null),
                flag.lifting().map(Flag.Lifting::reason).orElse(null),
                flag.stands() && flags.mayLift(actor, flag));
    }

    private InstrumentView instrument(Actor actor, Document instrument) {
        Properties properties = instrument.properties();
        return new InstrumentView(
                instrument.id().value(),
                instrument.title(actor.language()),
                labels.type(instrument.type().toString(), actor.language()),
                properties.text(Prm.PROP_REFERENCE).orElse(null),
                properties.text(Prm.PROP_STATUS).orElse(null),
                label(actor, properties, Prm.PROP_STATUS),
                properties.date(Prm.PROP_SIGNED_ON).orElse(null),
                properties.date(Prm.PROP_EFFECTIVE_ON).orElse(null),
                properties.date(Prm.PROP_EXPIRES_ON).orElse(null));
    }

    private PersonView person(Actor actor, PersonId person) {
        return people.view(person, actor.language());
    }

    private @Nullable String label(Actor actor, Properties properties, QName property) {
        return label(actor, property, properties.text(property));
    }

    private @Nullable String label(Actor actor, QName property, Optional<String> code) {
        return code.map(value -> labels.value(property, value, actor.language()))
                .orElse(null);
    }
}
