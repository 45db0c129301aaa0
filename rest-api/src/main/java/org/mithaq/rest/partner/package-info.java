/**
 * Partners to choose from. They are filed and changed as documents. Uses core's {@code partner}.
 */
@NullMarked
package org.mithaq.rest.partner;

import org.jspecify.annotations.NullMarked;
