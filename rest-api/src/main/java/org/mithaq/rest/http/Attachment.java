package org.mithaq.rest.http;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** How an answer says that it is a file to be saved, and under which name. */
public final class Attachment {

    /** What a quoted name in ASCII cannot hold, or what clients read as an escape. */
    private static final Pattern UNSAFE = Pattern.compile("[^\\x20-\\x7e]|[\"\\\\%]");

    private Attachment() {}

    /**
     * The value of {@code Content-Disposition}, as RFC 6266 has it; written here because Spring's own differs from version to
     * version: a name in ASCII for old clients, and the name itself, percent-encoded.
     *
     * @param name in any script
     */
    public static String named(String name) {
        String plain = UNSAFE.matcher(name).replaceAll("_");
        StringBuilder encoded = new StringBuilder();
        for (byte octet : name.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(octet));
            }
        }
        return "attachment; filename=\"" + plain + "\"; filename*=UTF-8''" + encoded;
    }

    /** An {@code attr-char} of RFC 8187. */
    private static boolean isPlain(byte octet) {
        return octet >= '0' && octet <= '9'
                || octet >= 'A' && octet <= 'Z'
                || octet >= 'a' && octet <= 'z'
                || "!#$&+-.^_`|~".indexOf(octet) >= 0;
    }
}
