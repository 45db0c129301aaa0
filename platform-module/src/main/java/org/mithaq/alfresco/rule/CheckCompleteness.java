package org.mithaq.alfresco.rule;

import java.util.List;
import org.alfresco.repo.action.executer.ActionExecuterAbstractBase;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.action.ParameterDefinition;
import org.alfresco.service.cmr.repository.NodeRef;
import org.mithaq.access.Actor;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.review.LegalReview;
import org.mithaq.review.RuleNotices;

/**
 * The action <em>Check completeness</em>: what a draft still needs becomes its officer's task. In a rule, what is no
 * instrument is left alone.
 */
public final class CheckCompleteness extends ActionExecuterAbstractBase {

    private static final Actor RULE = Actor.system("rule: check completeness");

    private final Runs runs;
    private final InstrumentNodes instruments;
    private final LegalReview review;
    private final Identity identity;

    public CheckCompleteness(Runs runs, InstrumentNodes instruments, LegalReview review, Identity identity) {
        this.runs = runs;
        this.instruments = instruments;
        this.review = review;
        this.identity = identity;
    }

    @Override
    protected void addParameterDefinitions(List<ParameterDefinition> parameters) {}

    @Override
    protected void executeImpl(Action action, NodeRef node) {
        runs.run(action, node, RuleNotices.Purpose.COMPLETENESS, this::check);
    }

    private void check(NodeRef node, Actor person, boolean inRule) {
        if (!inRule) {
            review.check(person, ModelNames.id(node));
        } else if (instruments.isInstrument(node)) {
            // What a rule may do with the files of its folder was decided by who made it.
            identity.asSystem(() -> {
                review.check(RULE, ModelNames.id(node));
                return true;
            });
        }
    }
}
