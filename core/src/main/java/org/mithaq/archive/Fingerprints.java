package org.mithaq.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** SHA-256, as 64 lower-case hexadecimal digits. */
final class Fingerprints {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    private Fingerprints() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(sha256().digest(bytes));
    }

    static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /** Where the file of that fingerprint lies in an archive. */
    static String entry(String fingerprint) {
        return "files/" + fingerprint.substring(0, 2) + "/" + fingerprint;
    }
}
