package org.mithaq.server.access;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.Principal;
import java.util.HexFormat;

/**
 * Who signed in, and with which password: a session that began with another one than the present ends.
 *
 * @param stamp of the password as it is kept; see {@link #stampOf}
 */
record SignedIn(String name, String stamp) implements Principal, Serializable {

    @Override
    public String getName() {
        return name;
    }

    /** Tells one kept password from another, and nothing else about it. */
    static String stampOf(String encoded) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(encoded.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
