/**
 * The board of the maturity cycle. Uses core's {@code overview}.
 */
@NullMarked
package org.mithaq.rest.overview;

import org.jspecify.annotations.NullMarked;
