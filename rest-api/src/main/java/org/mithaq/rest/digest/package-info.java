/**
 * The digest of new literature, and the interests of the sectors. Uses core's {@code digest}.
 */
@NullMarked
package org.mithaq.rest.digest;

import org.jspecify.annotations.NullMarked;
