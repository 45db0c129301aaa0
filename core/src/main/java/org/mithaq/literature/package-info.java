/**
 * Reference literature that the sector supplies to other sectors: what it is, how they find it, what they put by and pass on.
 * What there is the search index tells; what is shown of it, the repository. Uses {@code document}, {@code search}, {@code
 * notification} and {@code audit}.
 */
@NullMarked
package org.mithaq.literature;

import org.jspecify.annotations.NullMarked;
