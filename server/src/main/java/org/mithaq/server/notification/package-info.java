/**
 * Notices inside the application and by mail.
 */
@NullMarked
package org.mithaq.server.notification;

import org.jspecify.annotations.NullMarked;
