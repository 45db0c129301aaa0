/**
 * What can go wrong, as typed problems with a stable code; translated only at the edge.
 */
@NullMarked
package org.mithaq.problem;

import org.jspecify.annotations.NullMarked;
