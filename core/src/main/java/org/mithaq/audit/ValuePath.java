package org.mithaq.audit;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name under which an event tells a value: a prefixed name ({@code prm:status}), or, for a child of the document, the
 * association, the child's id and the name ({@code prm:parties[7d1f].prm:role}); for a child's child the like again.
 *
 * @param child the association and the id of the child; empty for a value of the document itself
 * @param name what follows: the name of the value, or again a path
 */
public record ValuePath(Optional<Child> child, String name) {

    private static final Pattern SHAPE = Pattern.compile("([^\\[\\].]+)\\[([A-Za-z0-9-]+)]\\.(.+)");

    public record Child(String association, String id) {}

    public static ValuePath of(String text) {
        Matcher matcher = SHAPE.matcher(text);
        return matcher.matches()
                ? new ValuePath(Optional.of(new Child(matcher.group(1), matcher.group(2))), matcher.group(3))
                : new ValuePath(Optional.empty(), text);
    }

    /** The last part: the prefixed name of a property or of an association, or a remark. */
    public static String last(String text) {
        ValuePath path = of(text);
        return path.child().isPresent() ? last(path.name()) : path.name();
    }

    /** What stands before the names of a child's values. */
    public static String prefix(String association, String id) {
        return association + "[" + id + "].";
    }
}
