/**
 * Work that is due by the calendar: jobs over the repository, each document in a transaction of its own, and the list of
 * what could not be processed. The host says when; nothing here starts a thread. Uses {@code document} and {@code access}.
 */
@NullMarked
package org.mithaq.schedule;

import org.jspecify.annotations.NullMarked;
