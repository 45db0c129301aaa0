/**
 * Typed documents with properties, content and versions, and the ports through which a host keeps them.
 *
 * <p>{@link org.mithaq.document.DocumentStore} is the repository and the only truth; {@link
 * org.mithaq.document.Documents} holds the use cases that every type shares (file, open, edit, replace content). What a
 * type adds to them it says as a {@link org.mithaq.document.TypePolicy}. Uses {@code access}, {@code audit}, {@code
 * problem} and the content model.
 */
@NullMarked
package org.mithaq.document;

import org.jspecify.annotations.NullMarked;
