/** Scenarios that see into the server. */
@NullMarked
package org.mithaq.architecture.violations.acceptance;

import org.jspecify.annotations.NullMarked;
