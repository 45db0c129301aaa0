package org.mithaq.notification;

/**
 * Port: delivers notices in-app and by e-mail. Called inside a transaction: the in-app notice is kept with it; the
 * e-mail leaves after the commit, and a mail server that is down loses none and fails nothing.
 */
public interface Notifier {
    void send(Notice notice);
}
