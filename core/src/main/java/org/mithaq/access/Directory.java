package org.mithaq.access;

import java.util.List;
import java.util.Optional;

/** Port: the host's people and groups, read-only. */
public interface Directory {

    /** The person, also when disabled; empty when there is none. */
    Optional<Person> person(PersonId id);

    /** The enabled members of a group, direct and indirect, by id; empty for an unknown group. */
    List<Person> members(String group);

    /** True when the authority is a group that exists. */
    boolean groupExists(String group);

    /** Enabled people whose id or name contains the text, whatever its case, by name; at most {@code limit}. */
    List<Person> find(String text, int limit);
}
