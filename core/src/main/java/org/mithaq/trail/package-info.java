/**
 * Reading the audit trail: a document's, a person's, what a document was at any time, and whether the trail is still what
 * was recorded; and how its file read before, beside how it reads now. Uses {@code audit}, {@code document}, {@code
 * comparison} and {@code access}.
 */
@NullMarked
package org.mithaq.trail;

import org.jspecify.annotations.NullMarked;
