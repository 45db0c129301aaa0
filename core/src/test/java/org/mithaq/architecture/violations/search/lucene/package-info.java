/** An index that knows the web. */
@NullMarked
package org.mithaq.architecture.violations.search.lucene;

import org.jspecify.annotations.NullMarked;
