package org.mithaq.view;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;

/**
 * Whom a view is shared with.
 *
 * @param role those who hold it; empty for everybody
 */
public record Audience(Optional<Role> role) {

    public static final Audience EVERYBODY = new Audience(Optional.empty());

    private static final String EVERYBODY_CODE = "EVERYBODY";

    public static Audience of(Role role) {
        return new Audience(Optional.of(role));
    }

    /** Empty for what is no audience. */
    public static Optional<Audience> of(String code) {
        return code.equals(EVERYBODY_CODE)
                ? Optional.of(EVERYBODY)
                : Stream.of(Role.values())
                        .filter(role -> role.name().equals(code))
                        .map(Audience::of)
                        .findFirst();
    }

    /** As it is kept and written: {@code EVERYBODY} or the name of the role. */
    public String code() {
        return role.map(Role::name).orElse(EVERYBODY_CODE);
    }

    /** The codes of every audience. */
    static Set<String> codes() {
        Set<String> codes = new TreeSet<>(Set.of(EVERYBODY_CODE));
        Stream.of(Role.values()).map(Role::name).forEach(codes::add);
        return codes;
    }

    /** The codes of every audience that the person belongs to. */
    static Set<String> codesOf(Actor actor) {
        Set<String> codes = new TreeSet<>(Set.of(EVERYBODY_CODE));
        actor.roles().forEach(role -> codes.add(role.name()));
        return codes;
    }
}
