package org.mithaq.notification;

/** Port: hands a letter to the mail server. */
public interface Mailer {

    /** @throws MailFailure when the mail server did not take it, or cannot be reached */
    void send(Letter letter) throws MailFailure;

    /** The letter stays in the outbox and is tried again. */
    final class MailFailure extends Exception {
        private static final long serialVersionUID = 1L;

        public MailFailure(Throwable cause) {
            super(cause.getMessage(), cause);
        }
    }
}
