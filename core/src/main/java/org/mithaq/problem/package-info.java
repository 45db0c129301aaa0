/**
 * What can go wrong in a use case, as a typed {@link org.mithaq.problem.Problem} with a stable code.
 *
 * <p>Codes are listed in {@code docs/errors.md} and never reused. The text in the reader's language is made at the edge,
 * from {@link org.mithaq.language.Translations}. Uses {@code language} only.
 */
@NullMarked
package org.mithaq.problem;

import org.jspecify.annotations.NullMarked;
