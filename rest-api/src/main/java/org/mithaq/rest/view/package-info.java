/**
 * Saved views of list pages. Uses core's {@code view}.
 */
@NullMarked
package org.mithaq.rest.view;

import org.jspecify.annotations.NullMarked;
