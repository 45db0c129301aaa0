/** In a cycle with the agreement. */
@NullMarked
package org.mithaq.architecture.violations.review;

import org.jspecify.annotations.NullMarked;
