/**
 * The audit trail in a table.
 */
@NullMarked
package org.mithaq.alfresco.audit;

import org.jspecify.annotations.NullMarked;
