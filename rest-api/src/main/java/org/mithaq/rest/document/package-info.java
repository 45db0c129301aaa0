/**
 * Files received and sent, and documents with their properties, children, versions and trail.
 *
 * <p>Translates to and from core's {@link org.mithaq.document.Documents}; every decision is made there.
 */
@NullMarked
package org.mithaq.rest.document;

import org.jspecify.annotations.NullMarked;
