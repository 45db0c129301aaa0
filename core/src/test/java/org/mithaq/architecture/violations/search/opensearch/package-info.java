/** A cluster that knows the web. */
@NullMarked
package org.mithaq.architecture.violations.search.opensearch;

import org.jspecify.annotations.NullMarked;
