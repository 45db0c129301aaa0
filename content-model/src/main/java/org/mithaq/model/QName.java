package org.mithaq.model;

import java.util.Comparator;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Name of a type, aspect, property, association or constraint of the content model, as written in the model files:
 * {@code prm:mou}. The prefix stands for the namespace; the model gives each prefix exactly one.
 *
 * @param prefix letter first, then letters, digits, hyphen or underscore
 * @param localName the same, dots allowed
 */
public record QName(String prefix, String localName) implements Comparable<QName> {

    private static final Pattern PREFIX = Pattern.compile("[A-Za-z][A-Za-z0-9_-]*");
    private static final Pattern LOCAL_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
    private static final Comparator<QName> ORDER =
            Comparator.comparing(QName::prefix).thenComparing(QName::localName);

    /** @throws IllegalArgumentException when a part is empty or has a character that names do not have */
    public QName {
        Objects.requireNonNull(prefix, "prefix");
        Objects.requireNonNull(localName, "localName");
        if (!PREFIX.matcher(prefix).matches() || !LOCAL_NAME.matcher(localName).matches()) {
            throw new IllegalArgumentException("not a prefixed name: \"" + prefix + ":" + localName + "\"");
        }
    }

    /**
     * Reads {@code prefix:localName}.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    public static QName of(String prefixed) {
        int colon = prefixed.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not a prefixed name: \"" + prefixed + "\"");
        }
        return new QName(prefixed.substring(0, colon), prefixed.substring(colon + 1));
    }

    @Override
    public int compareTo(QName other) {
        return ORDER.compare(this, other);
    }

    /** The prefixed form, which {@link #of} reads back. */
    @Override
    public String toString() {
        return prefix + ":" + localName;
    }
}
