/**
 * Who did what, on whose behalf, when, from where, with before and after.
 *
 * <p>Entries are appended in the transaction of the change that they describe and are never edited. Uses {@code access}.
 */
@NullMarked
package org.mithaq.audit;

import org.jspecify.annotations.NullMarked;
