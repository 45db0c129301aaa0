package org.mithaq.rest.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.AssociationDefinition;
import org.mithaq.model.CodeList;
import org.mithaq.model.ConstraintDefinition;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.PropertyType;
import org.mithaq.model.QName;
import org.mithaq.model.TypeDefinition;

/** Words the content model in one language. */
final class ModelViews {

    private static final String OURS = Prm.TYPE_INSTRUMENT.prefix();

    private final ContentModel model;
    private final Predicate<QName> creatable;

    ModelViews(ContentModel model, Predicate<QName> creatable) {
        this.model = model;
        this.creatable = creatable;
    }

    ModelView model(WorkingLanguage language) {
        return new ModelView(model.types().stream()
                .filter(type -> type.name().prefix().equals(OURS))
                .map(type -> type(type, language.locale()))
                .toList());
    }

    ModelView.CodeListNames codeLists(WorkingLanguage language) {
        return new ModelView.CodeListNames(model.codeLists().stream()
                .map(list -> new ModelView.CodeListNames.Named(
                        list.name(), list.labels().title(language.locale())))
                .toList());
    }

    ModelView.CodeListView codeList(CodeList list, WorkingLanguage language) {
        return new ModelView.CodeListView(
                list.name(),
                list.labels().title(language.locale()),
                list.source(),
                list.entries().values().stream()
                        .map(entry -> entry(entry, language.locale()))
                        .toList());
    }

    private ModelView.Type type(TypeDefinition type, Locale locale) {
        return new ModelView.Type(
                type.name().toString(),
                type.parent().map(QName::toString).orElse(null),
                type.title(locale),
                type.description(locale),
                creatable.test(type.name()),
                type.properties().values().stream()
                        .filter(property -> property.type() != PropertyType.CONTENT)
                        .map(property -> property(property, locale))
                        .toList(),
                type.associations().values().stream()
                        .filter(AssociationDefinition::child)
                        .map(a -> new ModelView.ChildAssociation(
                                a.name().toString(), a.title(locale), a.target().toString(), a.targetMany()))
                        .toList(),
                type.associations().values().stream()
                        .filter(association -> !association.child())
                        .map(a -> new ModelView.PeerAssociation(
                                a.name().toString(), a.title(locale), a.target().toString(), a.targetMany()))
                        .toList());
    }

    private static ModelView.Property property(PropertyDefinition property, Locale locale) {
        return new ModelView.Property(
                property.name().toString(),
                property.title(locale),
                property.description(locale),
                property.type().name(),
                property.multiple(),
                property.mandatory(),
                property.isProtected(),
                property.defaultValue().orElse(null),
                property.constraints().stream()
                        .map(constraint -> constraint(constraint, locale))
                        .toList(),
                property.codeList().map(CodeList::name).orElse(null),
                property.facetable());
    }

    private static ModelView.Constraint constraint(ConstraintDefinition constraint, Locale locale) {
        if (constraint instanceof ConstraintDefinition.ListOfValues list) {
            List<ModelView.Value> values = list.values().stream()
                    .map(code ->
                            new ModelView.Value(code, list.label(code, locale).orElse(code)))
                    .toList();
            return new ModelView.Constraint("list", values, null, null, null, null);
        }
        if (constraint instanceof ConstraintDefinition.Regex regex) {
            String expected = regex.labels().description(locale);
            return new ModelView.Constraint("regex", null, regex.pattern().pattern(), expected, null, null);
        }
        if (constraint instanceof ConstraintDefinition.Length length) {
            return new ModelView.Constraint("length", null, null, null, (long) length.min(), (long) length.max());
        }
        ConstraintDefinition.Range range = (ConstraintDefinition.Range) constraint;
        return new ModelView.Constraint("range", null, null, null, range.min(), range.max());
    }

    private static ModelView.Entry entry(CodeList.Entry entry, Locale locale) {
        return new ModelView.Entry(
                entry.code(),
                entry.label(locale),
                new TreeMap<>(entry.labels().titles()),
                entry.broader().orElse(null),
                entry.attributes().isEmpty() ? null : new TreeMap<>(entry.attributes()),
                day(entry.validFrom()),
                day(entry.validTo()));
    }

    private static @Nullable String day(Optional<LocalDate> day) {
        return day.map(LocalDate::toString).orElse(null);
    }
}
