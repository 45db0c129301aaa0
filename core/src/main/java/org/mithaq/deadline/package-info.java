/**
 * What comes due, and what happens then: the table of clocks, the alerts before and after a day, the terms that end or go on
 * by themselves, and the deadlines that people see. Uses {@code agreement}, {@code review}, {@code calendar} and {@code
 * schedule}.
 */
@NullMarked
package org.mithaq.deadline;

import org.jspecify.annotations.NullMarked;
