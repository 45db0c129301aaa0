package org.mithaq.server.health;

import java.util.List;

/**
 * Why the server does not do all of its work.
 *
 * @param code key of its message, stable
 * @param arguments what the message is filled with
 */
record Reason(String code, List<Object> arguments) {

    Reason {
        arguments = List.copyOf(arguments);
    }

    static Reason of(String code, Object... arguments) {
        return new Reason(code, List.of(arguments));
    }
}
