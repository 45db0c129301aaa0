package org.mithaq.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The constants are exactly the names in the model files, in both directions. */
class ConstantsTest {

    private final ContentModel model = ContentModel.load();

    @ParameterizedTest
    @CsvSource({"prm, org.mithaq.model.Prm", "prmwf, org.mithaq.model.PrmWf", "cm, org.mithaq.model.Cm"})
    void constantsAreTheNamesOfTheModel(String prefix, Class<?> constants) throws IllegalAccessException {
        assertThat(constants(constants)).isEqualTo(names(prefix));
    }

    @Test
    void namespacesAreThoseOfTheModel() {
        assertThat(model.namespace("prm")).contains(Prm.URI);
        assertThat(model.namespace("prmwf")).contains(PrmWf.URI);
        assertThat(model.namespace("cm")).contains(Cm.URI);
        assertThat(model.namespace("rma")).isEmpty();
    }

    private static Map<String, QName> constants(Class<?> type) throws IllegalAccessException {
        Map<String, QName> constants = new TreeMap<>();
        for (Field field : type.getFields()) {
            if (field.getType() == QName.class) {
                constants.put(field.getName(), (QName) field.get(null));
            }
        }
        return constants;
    }

    private Map<String, QName> names(String prefix) {
        Map<String, QName> names = new TreeMap<>();
        add(names, "TYPE_", prefix, model.types(), TypeDefinition::name);
        add(names, "ASPECT_", prefix, model.aspects(), AspectDefinition::name);
        add(names, "PROP_", prefix, model.properties(), PropertyDefinition::name);
        add(names, "ASSOC_", prefix, model.associations(), AssociationDefinition::name);
        return names;
    }

    private static <T> void add(
            Map<String, QName> names, String kind, String prefix, Collection<T> elements, Function<T, QName> name) {
        elements.stream()
                .map(name)
                .filter(qname -> qname.prefix().equals(prefix))
                .forEach(qname -> names.put(kind + upperSnake(qname.localName()), qname));
    }

    private static String upperSnake(String camelCase) {
        return String.join("_", Arrays.asList(camelCase.split("(?<=[a-z0-9])(?=[A-Z])")))
                .toUpperCase(Locale.ROOT);
    }
}
