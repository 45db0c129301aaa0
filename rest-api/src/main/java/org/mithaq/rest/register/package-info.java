/**
 * The register over HTTP, as pages and as a file to take along. Translates to and from core's {@code register}.
 */
@NullMarked
package org.mithaq.rest.register;

import org.jspecify.annotations.NullMarked;
