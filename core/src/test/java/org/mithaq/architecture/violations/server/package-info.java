/** The other host. */
@NullMarked
package org.mithaq.architecture.violations.server;

import org.jspecify.annotations.NullMarked;
