/**
 * Documents as nodes: the store, and what watches over nodes that are changed by other ways than ours.
 */
@NullMarked
package org.mithaq.alfresco.document;

import org.jspecify.annotations.NullMarked;
