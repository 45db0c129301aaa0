package org.mithaq.alfresco.rule;

import java.time.ZoneId;
import java.util.List;
import org.alfresco.repo.action.executer.ActionExecuterAbstractBase;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.action.ParameterDefinition;
import org.alfresco.service.cmr.repository.NodeRef;
import org.mithaq.access.Actor;
import org.mithaq.agreement.Signatures;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.review.RuleNotices;

/**
 * The action <em>Record signature</em>: of the party that it names, or the next one, with the rights of the person who runs it
 * or set the rule off. In a rule, what is no instrument is left alone.
 */
public final class RecordSignature extends ActionExecuterAbstractBase {

    static final String PARTY = "party";
    static final String SIGNED_ON = "signed-on";
    static final String NAME = "signatory-name";
    static final String CAPACITY = "signatory-capacity";

    private final Runs runs;
    private final InstrumentNodes instruments;
    private final Signatures signatures;
    private final ZoneId zone;

    /** @param zone in which the repository keeps a day as its beginning */
    public RecordSignature(Runs runs, InstrumentNodes instruments, Signatures signatures, ZoneId zone) {
        this.runs = runs;
        this.instruments = instruments;
        this.signatures = signatures;
        this.zone = zone;
    }

    /** None is mandatory: of a mandatory one that lacks, the repository would make a failed upload. */
    @Override
    protected void addParameterDefinitions(List<ParameterDefinition> parameters) {
        parameters.add(Parameters.text(PARTY, "Party (the next one to sign when left empty)", false));
        parameters.add(Parameters.day(SIGNED_ON, "Signed on (today when left empty)"));
        parameters.add(Parameters.text(NAME, "Name of the signatory", false));
        parameters.add(Parameters.text(CAPACITY, "Capacity of the signatory", false));
    }

    @Override
    protected void executeImpl(Action action, NodeRef node) {
        runs.run(
                action,
                node,
                RuleNotices.Purpose.SIGNATURE,
                (file, person, inRule) -> record(action, file, person, inRule));
    }

    private void record(Action action, NodeRef node, Actor person, boolean inRule) {
        if (!inRule || instruments.isInstrument(node)) {
            signatures.record(
                    person,
                    ModelNames.id(node),
                    Parameters.text(action, PARTY),
                    Parameters.day(action, SIGNED_ON, zone),
                    Parameters.text(action, NAME).orElse(""),
                    Parameters.text(action, CAPACITY).orElse(""));
        }
    }
}
