/**
 * Saved views of list pages: in tables.
 */
@NullMarked
package org.mithaq.server.view;

import org.jspecify.annotations.NullMarked;
