/**
 * Tables that an administrator edits as text: read strictly, with the line of every error; kept as a version of a {@link
 * org.mithaq.document.Settings setting}, on record in the audit trail. Uses {@code document}, {@code audit} and {@code
 * access}.
 */
@NullMarked
package org.mithaq.setting;

import org.jspecify.annotations.NullMarked;
