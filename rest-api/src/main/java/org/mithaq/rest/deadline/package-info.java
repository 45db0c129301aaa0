/**
 * What comes due, and what the jobs could not process. Uses core's {@code deadline} and {@code schedule}.
 */
@NullMarked
package org.mithaq.rest.deadline;

import org.jspecify.annotations.NullMarked;
