/**
 * Puts the parts together and starts them.
 */
@NullMarked
package org.mithaq.alfresco.start;

import org.jspecify.annotations.NullMarked;
