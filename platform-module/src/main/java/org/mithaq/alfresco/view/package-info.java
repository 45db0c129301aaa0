/**
 * Saved views of list pages: in tables of our own, since the repository knows none.
 */
@NullMarked
package org.mithaq.alfresco.view;

import org.jspecify.annotations.NullMarked;
