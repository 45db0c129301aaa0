/**
 * Transactions, the connection to H2 or PostgreSQL, and the data folder that belongs to one process.
 */
@NullMarked
package org.mithaq.server.database;

import org.jspecify.annotations.NullMarked;
