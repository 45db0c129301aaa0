/** A model that needs a library. */
@NullMarked
package org.mithaq.architecture.violations.model;

import org.jspecify.annotations.NullMarked;
