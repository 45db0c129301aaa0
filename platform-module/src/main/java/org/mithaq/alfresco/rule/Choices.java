package org.mithaq.alfresco.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.alfresco.repo.action.constraint.BaseParameterConstraint;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.model.TypeDefinition;

/** A list of values that a parameter is chosen from in the rule editor, named as in the content model. */
public final class Choices extends BaseParameterConstraint {

    static final String INSTRUMENT_TYPES = "ac-prm-instrument-types";
    static final String STATUSES = "ac-prm-statuses";
    static final String PARTNER_CATEGORIES = "ac-prm-partner-categories";

    private final Function<Locale, Map<String, String>> labels;
    private final Supplier<Locale> locale;

    private Choices(Function<Locale, Map<String, String>> labels, Supplier<Locale> locale) {
        this.labels = labels;
        this.locale = locale;
    }

    /** @param locale of whoever edits the rule */
    public static Choices ofInstrumentTypes(ContentModel model, Supplier<Locale> locale) {
        return new Choices(
                language -> labelled(
                        instrumentTypes(model)
                                .map(type -> type.name().toString())
                                .toList(),
                        name -> model.type(QName.of(name)).orElseThrow().title(language)),
                locale);
    }

    public static Choices ofStatuses(ContentModel model, Supplier<Locale> locale) {
        return of(model, Prm.PROP_STATUS, locale);
    }

    public static Choices ofPartnerCategories(ContentModel model, Supplier<Locale> locale) {
        return of(model, Prm.PROP_PARTNER_CATEGORY, locale);
    }

    private static Choices of(ContentModel model, QName property, Supplier<Locale> locale) {
        var list = model.property(property)
                .flatMap(definition -> definition.listOfValues())
                .orElseThrow();
        return new Choices(
                language -> labelled(
                        list.values(), value -> list.label(value, language).orElse(value)),
                locale);
    }

    /** All but the most general one, of which nothing is filed. */
    static Stream<TypeDefinition> instrumentTypes(ContentModel model) {
        return model.typesOf(Prm.TYPE_INSTRUMENT).stream()
                .filter(type -> !type.name().equals(Prm.TYPE_INSTRUMENT));
    }

    private static Map<String, String> labelled(List<String> values, Function<String, String> label) {
        Map<String, String> labelled = new LinkedHashMap<>();
        values.forEach(value -> labelled.put(value, label.apply(value)));
        return labelled;
    }

    @Override
    protected Map<String, String> getAllowableValuesImpl() {
        return labels.apply(locale.get());
    }
}
