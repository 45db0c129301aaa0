/** Signing over HTTP: who has signed, what was signed beside what was cleared, and what supports an instrument. */
@NullMarked
package org.mithaq.rest.signature;

import org.jspecify.annotations.NullMarked;
