package org.mithaq.alfresco.rule;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import org.alfresco.repo.action.ParameterDefinitionImpl;
import org.alfresco.service.cmr.action.Action;
import org.alfresco.service.cmr.action.ParameterDefinition;
import org.alfresco.service.namespace.QName;
import org.mithaq.agreement.Signatures;

/** Parameters of actions and conditions: as the rule editor draws them, and as an action has them. */
final class Parameters {

    private static final String DICTIONARY = "http://www.alfresco.org/model/dictionary/1.0";

    private Parameters() {}

    /** @param label for languages in which there is none of ours */
    static ParameterDefinition text(String name, String label, boolean mandatory) {
        return new ParameterDefinitionImpl(name, QName.createQName(DICTIONARY, "text"), mandatory, label);
    }

    static ParameterDefinition day(String name, String label) {
        return new ParameterDefinitionImpl(name, QName.createQName(DICTIONARY, "date"), false, label);
    }

    /** @param choices name of the list of values to choose from */
    static ParameterDefinition chosen(String name, String label, boolean mandatory, String choices) {
        return new ParameterDefinitionImpl(
                name, QName.createQName(DICTIONARY, "text"), mandatory, label, false, choices);
    }

    /** Empty for what was left blank. */
    static Optional<String> text(Action action, String name) {
        return Optional.ofNullable(action.getParameterValue(name))
                .map(Object::toString)
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /**
     * Empty for what was left blank.
     *
     * @param zone in which the repository keeps a day as its beginning
     * @throws org.mithaq.problem.Problem {@code PRM-SIGNATURE-023} for what is no day
     */
    static Optional<LocalDate> day(Action action, String name, ZoneId zone) {
        Serializable value = action.getParameterValue(name);
        if (value instanceof Date date) {
            return Optional.of(date.toInstant().atZone(zone).toLocalDate());
        }
        return text(action, name).map(text -> Signatures.day(text.substring(0, Math.min(10, text.length()))));
    }
}
