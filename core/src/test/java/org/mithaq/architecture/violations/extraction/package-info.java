/** An extractor that knows the web. */
@NullMarked
package org.mithaq.architecture.violations.extraction;

import org.jspecify.annotations.NullMarked;
