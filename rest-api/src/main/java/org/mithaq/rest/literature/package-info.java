/**
 * The library over HTTP: looking around in reference literature, what is new, the reading list, and passing documents on. Uses
 * core's {@code literature}.
 */
@NullMarked
package org.mithaq.rest.literature;

import org.jspecify.annotations.NullMarked;
