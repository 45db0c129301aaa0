/**
 * Notices to people, by mail and inside the application.
 */
@NullMarked
package org.mithaq.notification;

import org.jspecify.annotations.NullMarked;
