/**
 * What every controller needs of HTTP: who asks and in which language, revisions as entity tags, bytes in and out.
 *
 * <p>{@link org.mithaq.rest.http.ActorSource} is the one thing that a host gives. Uses core's {@code access} and {@code
 * problem}.
 */
@NullMarked
package org.mithaq.rest.http;

import org.jspecify.annotations.NullMarked;
