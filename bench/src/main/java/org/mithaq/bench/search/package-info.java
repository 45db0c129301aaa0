/**
 * Measures our search beside plain Lucene as its books show it, and beside the full text of PostgreSQL, over the same made-up
 * documents in one run. {@link org.mithaq.bench.search.SearchBench} is the command.
 */
@NullMarked
package org.mithaq.bench.search;

import org.jspecify.annotations.NullMarked;
