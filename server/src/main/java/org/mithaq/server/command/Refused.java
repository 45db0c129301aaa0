package org.mithaq.server.command;

/** A command that cannot go on, in words for who called it, and with what the process ends. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    final int exit;

    Refused(String message, int exit) {
        super(message);
        this.exit = exit;
    }
}
