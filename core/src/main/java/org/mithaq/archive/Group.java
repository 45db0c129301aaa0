package org.mithaq.archive;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** A group of the directory. @param groups those that are members of it, directly */
public record Group(String name, Set<String> groups) {
    public Group {
        groups = Collections.unmodifiableSet(new TreeSet<>(groups));
    }
}
