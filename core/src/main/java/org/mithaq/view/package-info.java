/**
 * Saved views: what a list page shows (its words, filters, columns and order), kept under a name, for oneself or for others. Uses
 * {@code access}, {@code document} for the transaction, and {@code problem}; knows nothing of what the pages list.
 */
@NullMarked
package org.mithaq.view;

import org.jspecify.annotations.NullMarked;
