/**
 * Messages to people: in-app and by e-mail, each in the reader's language. Uses {@code access} and {@code language}.
 */
@NullMarked
package org.mithaq.notification;

import org.jspecify.annotations.NullMarked;
