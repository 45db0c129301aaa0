/**
 * Instruments and their maturity cycle: guards, parties, reference numbers, clearance.
 */
@NullMarked
package org.mithaq.agreement;

import org.jspecify.annotations.NullMarked;
