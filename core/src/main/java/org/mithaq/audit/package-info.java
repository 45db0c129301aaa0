/**
 * Who did what, on whose behalf, when, from where, with before and after.
 *
 * <p>Entries are appended in the transaction of the change that they describe, are never edited, and form one chain of
 * hashes ({@link org.mithaq.audit.Chain}), which {@link org.mithaq.audit.Pending} feeds. Uses {@code access}.
 */
@NullMarked
package org.mithaq.audit;

import org.jspecify.annotations.NullMarked;
