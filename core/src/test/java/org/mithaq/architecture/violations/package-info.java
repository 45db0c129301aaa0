/** Classes that break the rules on purpose; only the test of the rules reads them. */
@NullMarked
package org.mithaq.architecture.violations;

import org.jspecify.annotations.NullMarked;
