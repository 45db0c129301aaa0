/**
 * Legal review: the routing table, rounds and tasks, and the port to the process engine.
 */
@NullMarked
package org.mithaq.review;

import org.jspecify.annotations.NullMarked;
