/** Two texts beside each other, as they are shown to people. Uses core's {@code comparison}. */
@NullMarked
package org.mithaq.rest.comparison;

import org.jspecify.annotations.NullMarked;
