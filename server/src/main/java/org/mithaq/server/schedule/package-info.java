/**
 * The jobs that are due by the calendar, and what they could not process, in a table.
 */
@NullMarked
package org.mithaq.server.schedule;

import org.jspecify.annotations.NullMarked;
