package org.mithaq.rest.document;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.mithaq.access.PersonId;
import org.mithaq.document.Properties;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.QName;
import org.mithaq.rest.model.Labels;
import org.mithaq.rest.person.People;
import org.mithaq.rest.problem.Messages;
import org.mithaq.review.Checklist;

/** Values that are ids or codes, in words: people, groups, what is missing, entries of lists. */
public final class ValueWords {

    private static final Set<QName> PEOPLE = Set.of(
            Prm.PROP_FOCAL_POINT,
            Prm.PROP_RELATIONSHIP_OWNER,
            Prm.PROP_CLEARED_BY,
            Prm.PROP_TECHNICAL_OPINION_BY,
            Prm.PROP_COMPENSATION_SIGNED_OFF_BY,
            Prm.PROP_OPENED_BY,
            Prm.PROP_ROUND_REVIEWER,
            Prm.PROP_RECOMMENDED_BY,
            Prm.PROP_DECIDED_BY,
            Prm.PROP_DEVIATION_DECIDED_BY,
            Prm.PROP_GIVEN_BY,
            Prm.PROP_NOTE_BY,
            Prm.PROP_NOTE_PERSON,
            Prm.PROP_ASSESSED_BY,
            Prm.PROP_FLAG_RAISED_BY,
            Prm.PROP_FLAG_LIFTED_BY);
    private static final Set<QName> GROUPS =
            Set.of(Prm.PROP_REVIEW_GROUP, Prm.PROP_ROUND_GROUP, Prm.PROP_OPINION_GROUP, Prm.PROP_RESTRICTED_TO);
    private static final Set<QName> GUARDS =
            Set.of(Prm.PROP_MISSING_FOR_REVIEW, Prm.PROP_DUE_BEFORE_APPROVAL, Prm.PROP_WAIVED_GUARDS);
    private static final Set<QName> TICKED = Set.of(Prm.PROP_CHECKED_BY_REVIEWER, Prm.PROP_CHECKED_WITH_DECISION);
    /** As the trail keeps a value of several. */
    private static final String SEPARATOR = "; ";

    private final ContentModel model;
    private final Labels labels;
    private final People people;
    private final Messages messages;
    private final Checklist checklist;

    public ValueWords(ContentModel model, Labels labels, People people, Messages messages, Checklist checklist) {
        this.model = model;
        this.labels = labels;
        this.people = people;
        this.messages = messages;
        this.checklist = checklist;
    }

    /**
     * The values that the content model cannot tell the words of, by prefixed name: people, groups, what is missing. Those
     * of lists it can.
     */
    Map<String, String> beyondTheModel(Properties properties, WorkingLanguage language) {
        Map<String, String> words = new LinkedHashMap<>();
        properties.asMap().forEach((name, value) -> wordingBeyondTheModel(name, language)
                .ifPresent(wording -> words.put(name.toString(), joined(parts(value), name, wording, language))));
        return words;
    }

    /** Values as the trail keeps them, by prefixed name; only those that have other words than themselves. */
    public Map<String, String> ofTrail(Map<String, String> values, WorkingLanguage language) {
        Map<String, String> words = new LinkedHashMap<>();
        values.forEach((name, text) -> property(name)
                .flatMap(property -> wording(property, language)
                        .map(wording -> joined(Arrays.stream(text.split(SEPARATOR)), property, wording, language)))
                .filter(shown -> !shown.equals(text))
                .ifPresent(shown -> words.put(name, shown)));
        return words;
    }

    private Optional<Function<String, String>> wording(QName property, WorkingLanguage language) {
        return wordingBeyondTheModel(property, language).or(() -> model.property(property)
                .filter(ValueWords::hasList)
                .map(definition -> code -> labels.value(property, code, language)));
    }

    private Optional<Function<String, String>> wordingBeyondTheModel(QName property, WorkingLanguage language) {
        if (PEOPLE.contains(property)) {
            return Optional.of(person -> name(person, language));
        }
        if (GROUPS.contains(property)) {
            return Optional.of(group -> people.group(group, language));
        }
        if (TICKED.contains(property)) {
            return Optional.of(code -> checklist.label(code).in(language));
        }
        return GUARDS.contains(property) ? Optional.of(code -> sentence(code, language)) : Optional.empty();
    }

    /** Of a guard that a later version does not know any more, its code. */
    private String sentence(String code, WorkingLanguage language) {
        try {
            return messages.text(language, code);
        } catch (MissingResourceException e) {
            return code;
        }
    }

    private String name(String person, WorkingLanguage language) {
        try {
            return people.view(new PersonId(person), language).displayName();
        } catch (IllegalArgumentException e) {
            return person;
        }
    }

    private static boolean hasList(PropertyDefinition definition) {
        return definition.listOfValues().isPresent() || definition.codeList().isPresent();
    }

    /** Guards are sentences; everything else is an enumeration. */
    private static String joined(
            Stream<String> parts, QName property, Function<String, String> wording, WorkingLanguage language) {
        String separator = GUARDS.contains(property) ? " " : language == WorkingLanguage.AR ? "، " : ", ";
        return parts.map(wording).collect(joining(separator));
    }

    private static Stream<String> parts(Object value) {
        return value instanceof List<?> list ? list.stream().map(String::valueOf) : Stream.of(value.toString());
    }

    /** Empty for what is no property: a remark, a value of a part. */
    private static Optional<QName> property(String name) {
        try {
            return Optional.of(QName.of(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
