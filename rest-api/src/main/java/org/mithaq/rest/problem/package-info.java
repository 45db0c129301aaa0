/**
 * Refusals as problem details (RFC 9457) with stable codes, in the reader's language.
 *
 * <p>The core's problems keep their codes and messages; what only HTTP can get wrong has codes {@code PRM-REST-…} and its
 * messages here. Uses {@code http} and core's {@code problem} and {@code language}.
 */
@NullMarked
package org.mithaq.rest.problem;

import org.jspecify.annotations.NullMarked;
