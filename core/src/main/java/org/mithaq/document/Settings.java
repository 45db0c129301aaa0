package org.mithaq.document;

import java.util.Optional;

/** Port: texts that an administrator edits (the routing table), versioned. Joins the running transaction. */
public interface Settings {

    /** The present text; empty when it was never set. */
    Optional<Setting> read(String name);

    /**
     * @param expected version that was read, 0 when it was never set
     * @throws org.mithaq.problem.Problem {@code PRM-SETTING-001} (CONFLICT) when somebody else wrote in the meantime
     */
    Setting write(String name, long expected, String text);

    /** @param version from 1 */
    record Setting(String name, long version, String text) {}
}
