/**
 * Reference literature that the sector supplies to other sectors. Uses {@code document}.
 */
@NullMarked
package org.mithaq.literature;

import org.jspecify.annotations.NullMarked;
