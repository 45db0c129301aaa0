/**
 * The ports in memory, for tests of use cases: real adapters of the same contracts, without a database.
 *
 * <p>{@link org.mithaq.memory.MemoryHost} wires them with the use cases as a host does.
 */
@NullMarked
package org.mithaq.memory;

import org.jspecify.annotations.NullMarked;
