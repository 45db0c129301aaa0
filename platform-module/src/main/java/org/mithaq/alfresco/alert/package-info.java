/** Alerts, in tables. */
@NullMarked
package org.mithaq.alfresco.alert;

import org.jspecify.annotations.NullMarked;
