/**
 * Messages to people: in-app and by e-mail, each in the reader's language.
 *
 * <p>A use case hands a {@link org.mithaq.notification.Notice} to the {@link org.mithaq.notification.Notifier}. The host keeps it
 * in the person's inbox and, unless they want no mail, in the {@link org.mithaq.notification.Outbox}; the {@link
 * org.mithaq.notification.Courier} makes letters of what is due there. Uses {@code access}, {@code language} and {@code
 * document}.
 */
@NullMarked
package org.mithaq.notification;

import org.jspecify.annotations.NullMarked;
