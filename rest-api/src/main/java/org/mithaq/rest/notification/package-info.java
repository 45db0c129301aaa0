/**
 * A person's in-app notices, worded in their language. Uses core's {@code notification}.
 */
@NullMarked
package org.mithaq.rest.notification;

import org.jspecify.annotations.NullMarked;
