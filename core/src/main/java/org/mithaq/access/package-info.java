/**
 * People, their roles, and who may read what.
 *
 * <p>A role is membership of a group with a fixed name, so that both hosts answer the same question from their own
 * directory. {@link org.mithaq.access.AccessPolicy} is the one place that decides who may read a document; it yields the
 * same answer as a yes/no (to open a document) and as a set of authorities (to filter a search). Uses {@code language}.
 */
@NullMarked
package org.mithaq.access;

import org.jspecify.annotations.NullMarked;
