package org.springframework.extensions.webscripts;

/** The web script that an address leads to. */
public final class Match {

    private Match() {}
}
