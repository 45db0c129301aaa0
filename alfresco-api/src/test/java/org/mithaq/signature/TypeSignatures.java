package org.mithaq.signature;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What callers see of a type.
 *
 * @param facts of the type itself
 * @param supertypes all that it extends and implements, directly or not
 */
record TypeSignatures(String name, Map<String, String> facts, Set<String> supertypes, List<Signature> members) {

    Optional<Signature> member(String id) {
        return members.stream().filter(member -> member.id().equals(id)).findFirst();
    }
}
