/**
 * The repository of documents over tables and content-addressed files, and the small stores beside it: numbers, settings,
 * idempotency keys.
 */
@NullMarked
package org.mithaq.server.document;

import org.jspecify.annotations.NullMarked;
