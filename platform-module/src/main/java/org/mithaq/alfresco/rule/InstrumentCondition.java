package org.mithaq.alfresco.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.alfresco.repo.action.evaluator.ActionConditionEvaluatorAbstractBase;
import org.alfresco.service.cmr.action.ActionCondition;
import org.alfresco.service.cmr.action.ParameterDefinition;
import org.alfresco.service.cmr.repository.NodeRef;

/** A condition of rules about an instrument; it never holds for anything else. */
public final class InstrumentCondition extends ActionConditionEvaluatorAbstractBase {

    static final String STATUS = "status";
    static final String CATEGORY = "category";

    private final Optional<Chosen> parameter;
    private final BiPredicate<NodeRef, String> holds;

    private record Chosen(String name, String label, String choices) {}

    private InstrumentCondition(Optional<Chosen> parameter, BiPredicate<NodeRef, String> holds) {
        this.parameter = parameter;
        this.holds = holds;
    }

    public static InstrumentCondition isDraft(InstrumentNodes instruments) {
        return new InstrumentCondition(Optional.empty(), (node, nothing) -> instruments.isDraft(node));
    }

    public static InstrumentCondition statusIs(InstrumentNodes instruments) {
        return new InstrumentCondition(
                Optional.of(new Chosen(STATUS, "Status", Choices.STATUSES)), instruments::hasStatus);
    }

    public static InstrumentCondition counterpartyCategoryIs(InstrumentNodes instruments) {
        return new InstrumentCondition(
                Optional.of(new Chosen(CATEGORY, "Category", Choices.PARTNER_CATEGORIES)),
                instruments::hasCounterpartyOf);
    }

    @Override
    protected void addParameterDefinitions(List<ParameterDefinition> parameters) {
        parameter.ifPresent(
                chosen -> parameters.add(Parameters.chosen(chosen.name(), chosen.label(), true, chosen.choices())));
    }

    @Override
    protected boolean evaluateImpl(ActionCondition condition, NodeRef node) {
        Object value = parameter
                .map(Chosen::name)
                .map(condition::getParameterValue)
                .map(Object.class::cast)
                .orElse("");
        return holds.test(node, value.toString());
    }
}
