/**
 * Adapter of core's {@code literature} on tables of ours.
 */
@NullMarked
package org.mithaq.alfresco.literature;

import org.jspecify.annotations.NullMarked;
