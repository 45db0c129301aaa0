/** One host that knows the other. */
@NullMarked
package org.mithaq.architecture.violations.alfresco;

import org.jspecify.annotations.NullMarked;
