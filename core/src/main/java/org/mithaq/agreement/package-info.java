/**
 * Negotiated instruments: their parties, the maturity cycle with its guards, reference numbers and clearance.
 *
 * <p>{@link org.mithaq.agreement.Lifecycle} is the only writer of a status. Uses {@code document}.
 */
@NullMarked
package org.mithaq.agreement;

import org.jspecify.annotations.NullMarked;
