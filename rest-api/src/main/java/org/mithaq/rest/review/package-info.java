/**
 * Legal review over HTTP: the lifecycle of an instrument, its rounds and route, tasks and decisions, the routing table.
 *
 * <p>Translates to and from core's {@code review} and {@code agreement}; every decision is made there.
 */
@NullMarked
package org.mithaq.rest.review;

import org.jspecify.annotations.NullMarked;
