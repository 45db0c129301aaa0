/**
 * The search port over an embedded Lucene index.
 */
@NullMarked
package org.mithaq.search.lucene;

import org.jspecify.annotations.NullMarked;
