package org.mithaq.rest.model;

import java.util.Optional;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.QName;

/** Labels of codes, for answers that show one beside its code. */
public final class Labels {

    private final ContentModel model;

    public Labels(ContentModel model) {
        this.model = model;
    }

    /** Of a type by its prefixed name; the name itself when there is no such type. */
    public String type(String name, WorkingLanguage language) {
        try {
            return model.type(QName.of(name))
                    .map(type -> type.title(language.locale()))
                    .orElse(name);
        } catch (IllegalArgumentException e) {
            return name;
        }
    }

    public String property(QName property, WorkingLanguage language) {
        return model.property(property)
                .map(definition -> definition.title(language.locale()))
                .orElse(property.toString());
    }

    /** Of one value of a property with a closed list or a code list; the code itself when it has no label. */
    public String value(QName property, String code, WorkingLanguage language) {
        return model.property(property)
                .flatMap(definition -> label(definition, code, language))
                .orElse(code);
    }

    private static Optional<String> label(PropertyDefinition definition, String code, WorkingLanguage language) {
        return definition
                .listOfValues()
                .flatMap(list -> list.label(code, language.locale()))
                .or(() -> definition
                        .codeList()
                        .flatMap(list -> list.entry(code))
                        .map(entry -> entry.label(language.locale())));
    }
}
