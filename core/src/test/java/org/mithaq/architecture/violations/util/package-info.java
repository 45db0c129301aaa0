/** Named for nothing. */
@NullMarked
package org.mithaq.architecture.violations.util;

import org.jspecify.annotations.NullMarked;
