/** Alerts, in tables. */
@NullMarked
package org.mithaq.server.alert;

import org.jspecify.annotations.NullMarked;
