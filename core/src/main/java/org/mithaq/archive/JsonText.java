package org.mithaq.archive;

import java.util.Map;

/** How the lines of an archive are written and read: the core has no JSON of its own, a host brings it. */
public interface JsonText {

    /**
     * @param object of texts, {@link Long}s, {@link Boolean}s, lists and maps of these
     * @return on one line, with the members in the order of the map
     */
    String write(Map<String, ?> object);

    /**
     * The reverse, with no other values than those.
     *
     * @throws IllegalArgumentException for what is no JSON object, names a member twice, or has other values; says why
     */
    Map<String, Object> read(String text);
}
