/**
 * The audit trail over HTTP: of a document, of a person, a document as of any instant, two versions of its file, and
 * whether the trail is sound. Uses core's {@code trail}.
 */
@NullMarked
package org.mithaq.rest.trail;

import org.jspecify.annotations.NullMarked;
