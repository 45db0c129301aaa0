package org.mithaq.server.database;

/** The server cannot start; the message says why in plain words behind a stable code, the action what to do about it. */
public final class StartProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    public StartProblem(String code, String message, String action) {
        super(code + ": " + message);
        this.action = action;
    }

    public StartProblem(String code, String message, String action, Throwable cause) {
        super(code + ": " + message, cause);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
