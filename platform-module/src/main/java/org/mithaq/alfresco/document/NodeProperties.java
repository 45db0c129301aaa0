package org.mithaq.alfresco.document;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.alfresco.service.cmr.repository.MLText;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.PropertyType;
import org.mithaq.model.TypeDefinition;

/**
 * Values of a node as values of ours, and back.
 *
 * <p>A date is kept as the repository keeps it: the beginning of that day in its time zone. An integer of the model
 * is an {@code Integer} there and a {@code Long} here.
 */
public final class NodeProperties {

    /** What a {@code Document} tells by itself. */
    private static final Set<org.mithaq.model.QName> TOLD_APART = Set.of(
            Cm.PROP_NAME,
            Cm.PROP_CONTENT,
            Cm.PROP_CREATED,
            Cm.PROP_CREATOR,
            Cm.PROP_MODIFIED,
            Cm.PROP_MODIFIER,
            Prm.PROP_TEXT,
            Prm.PROP_FINGERPRINT);

    private final ModelNames names;
    private final ZoneId zone;

    public NodeProperties(ModelNames names, ZoneId zone) {
        this.names = names;
        this.zone = zone;
    }

    /** The properties that a document of the type has. */
    Stream<PropertyDefinition> of(TypeDefinition type) {
        return type.properties().values().stream()
                .filter(property -> !TOLD_APART.contains(property.name()) && property.type() != PropertyType.CONTENT);
    }

    /** What of a node's values belongs to the type. */
    public Properties read(TypeDefinition type, Map<QName, Serializable> values) {
        Map<org.mithaq.model.QName, Object> read = new TreeMap<>();
        of(type).forEach(property -> {
            Serializable value = values.get(names.name(property.name()));
            if (value != null) {
                read.put(property.name(), property.multiple() ? list(value) : one(property.type(), value));
            }
        });
        return Properties.of(read);
    }

    /** As {@link #write}, for a node to be made: the repository gives it no default where nothing is given. */
    void writeNew(TypeDefinition type, Properties properties, Map<QName, Serializable> values) {
        of(type).filter(property -> property.defaultValue().isPresent())
                .forEach(property -> values.put(names.name(property.name()), null));
        of(type).forEach(property -> properties
                .value(property.name())
                .ifPresent(value -> values.put(names.name(property.name()), stored(property.type(), value))));
    }

    /** Puts all properties of the type in, and takes out those that are unset. */
    void write(TypeDefinition type, Properties properties, Map<QName, Serializable> values) {
        of(type).forEach(property -> {
            QName name = names.name(property.name());
            properties
                    .value(property.name())
                    .ifPresentOrElse(
                            value -> values.put(name, stored(property.type(), value)), () -> values.remove(name));
        });
    }

    private List<Object> list(Serializable value) {
        List<Object> list = new ArrayList<>();
        for (Object item : value instanceof Collection<?> items ? items : List.of(value)) {
            if (item instanceof Serializable one && !String.valueOf(item).isBlank()) {
                list.add(one(PropertyType.TEXT, one));
            }
        }
        return list;
    }

    private Object one(PropertyType type, Serializable value) {
        if (value instanceof MLText texts) {
            return multilingual(texts);
        }
        if (value instanceof Date date) {
            Instant instant = date.toInstant();
            return type == PropertyType.DATE ? instant.atZone(zone).toLocalDate() : instant;
        }
        if (value instanceof Number number) {
            return number.longValue();
        }
        if (value instanceof Boolean) {
            return value;
        }
        return type == PropertyType.MLTEXT ? MultilingualText.of("en", value.toString()) : value.toString();
    }

    /** A text under the plain language comes before one under a region of it ("en" before "en_US"). */
    private static MultilingualText multilingual(MLText texts) {
        Map<String, String> byLanguage = new TreeMap<>();
        texts.forEach((locale, text) -> {
            if (text != null && (locale.getCountry().isEmpty() || !byLanguage.containsKey(locale.getLanguage()))) {
                byLanguage.put(locale.getLanguage(), text);
            }
        });
        return new MultilingualText(byLanguage);
    }

    private Serializable stored(PropertyType type, Object value) {
        if (value instanceof List<?> list) {
            ArrayList<Serializable> stored = new ArrayList<>();
            list.forEach(item -> stored.add(stored(type, item)));
            return stored;
        }
        if (value instanceof MultilingualText text) {
            MLText texts = new MLText();
            text.texts().forEach((language, words) -> texts.put(Locale.forLanguageTag(language), words));
            return texts;
        }
        if (value instanceof LocalDate date) {
            return Date.from(date.atStartOfDay(zone).toInstant());
        }
        if (value instanceof Instant instant) {
            return Date.from(instant);
        }
        if (value instanceof Long number && type == PropertyType.INT) {
            return Math.toIntExact(number);
        }
        return (Serializable) value;
    }

    static @Nullable String text(Map<QName, Serializable> values, QName name) {
        Serializable value = values.get(name);
        return value == null ? null : value.toString();
    }
}
