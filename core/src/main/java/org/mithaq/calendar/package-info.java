/**
 * Days on which the organisation works: the weekend and the public holidays, as a table that an administrator edits. Uses
 * {@code setting}.
 */
@NullMarked
package org.mithaq.calendar;

import org.jspecify.annotations.NullMarked;
