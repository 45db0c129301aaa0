/**
 * Reference literature that the sector supplies to others.
 */
@NullMarked
package org.mithaq.literature;

import org.jspecify.annotations.NullMarked;
