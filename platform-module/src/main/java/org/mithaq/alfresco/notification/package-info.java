/**
 * Notices in a table, and by the repository's mail action.
 */
@NullMarked
package org.mithaq.alfresco.notification;

import org.jspecify.annotations.NullMarked;
