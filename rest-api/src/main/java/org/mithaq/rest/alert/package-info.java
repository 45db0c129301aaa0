/**
 * What people asked to be told of. Uses core's {@code alert}.
 */
@NullMarked
package org.mithaq.rest.alert;

import org.jspecify.annotations.NullMarked;
