package org.mithaq.server.command;

import java.io.Console;

/** The password of who calls a command: from the environment, else asked for; never an argument, which others on the machine can read. */
final class Password {

    private Password() {}

    /** @throws Refused when nobody gives one */
    static String of(String user) {
        String given = System.getenv("MITHAQ_PASSWORD");
        if (given != null && !given.isEmpty()) {
            return given;
        }
        Console console = System.console();
        char[] typed = console == null ? null : console.readPassword("Password of %s: ", user);
        if (typed == null) {
            throw new Refused("set MITHAQ_PASSWORD to the password of " + user, 2);
        }
        return new String(typed);
    }
}
