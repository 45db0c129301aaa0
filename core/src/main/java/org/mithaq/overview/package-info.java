/**
 * What people see of an instrument where many are listed: where it stands, with whom it is made, what comes due, who has it,
 * whose turn it is, and what they can begin with it; the whole cycle as a board. Uses {@code agreement}, {@code review}, {@code
 * deadline} and, for what is only looked at, {@code search}.
 */
@NullMarked
package org.mithaq.overview;

import org.jspecify.annotations.NullMarked;
