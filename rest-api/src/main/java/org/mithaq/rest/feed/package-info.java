/**
 * Calendar feeds: their addresses, and the calendars that programs read under them. Uses core's {@code feed}; biweekly writes
 * the calendars.
 */
@NullMarked
package org.mithaq.rest.feed;

import org.jspecify.annotations.NullMarked;
