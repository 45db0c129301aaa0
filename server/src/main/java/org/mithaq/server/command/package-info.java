/** What somebody types at a terminal and that talks to a running server. Uses HTTP alone. */
@NullMarked
package org.mithaq.server.command;

import org.jspecify.annotations.NullMarked;
