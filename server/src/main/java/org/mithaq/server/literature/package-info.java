/**
 * Adapter of core's {@code literature} on tables.
 */
@NullMarked
package org.mithaq.server.literature;

import org.jspecify.annotations.NullMarked;
