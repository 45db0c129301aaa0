/**
 * Search over HTTP, and the state of the index. Translates to and from core's {@code search}.
 */
@NullMarked
package org.mithaq.rest.search;

import org.jspecify.annotations.NullMarked;
