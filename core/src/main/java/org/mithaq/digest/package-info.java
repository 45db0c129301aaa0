/**
 * The digest of new literature that the members of a sector get: what its interests ask for, or what was filed for it, gathered
 * until the morning that each person chose. Uses {@code search}, {@code setting}, {@code notification} and {@code document}.
 */
@NullMarked
package org.mithaq.digest;

import org.jspecify.annotations.NullMarked;
