/**
 * The audit trail in a table.
 */
@NullMarked
package org.mithaq.server.audit;

import org.jspecify.annotations.NullMarked;
