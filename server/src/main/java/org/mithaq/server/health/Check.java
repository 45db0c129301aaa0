package org.mithaq.server.health;

import java.util.List;

/** Looks at one part of the server. */
@FunctionalInterface
interface Check {

    /** @return empty when the part does its work */
    List<Reason> look();
}
