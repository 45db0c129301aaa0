/**
 * What people see of an instrument where many are listed: where it stands, with whom it is made, what comes due, who has it,
 * and what they can begin with it. Uses {@code agreement}, {@code review} and {@code deadline}.
 */
@NullMarked
package org.mithaq.overview;

import org.jspecify.annotations.NullMarked;
