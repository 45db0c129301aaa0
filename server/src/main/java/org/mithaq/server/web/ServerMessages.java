package org.mithaq.server.web;

import org.mithaq.language.Translations;

/** The messages of this host, beside those of the core and of the API. */
public final class ServerMessages {

    private final Translations translations =
            new Translations("org.mithaq.server.web.messages", ServerMessages.class.getClassLoader());

    public Translations translations() {
        return translations;
    }
}
