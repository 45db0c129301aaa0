/**
 * The query model and the port to the search index.
 */
@NullMarked
package org.mithaq.search;

import org.jspecify.annotations.NullMarked;
