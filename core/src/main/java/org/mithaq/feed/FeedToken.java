package org.mithaq.feed;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The secret part of a feed's address: 256 random bits, as 43 letters that an address may hold. */
public record FeedToken(String value) {

    /** How many random bytes make one. */
    static final int BYTES = 32;

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");

    public FeedToken {
        if (!SHAPE.matcher(value).matches()) {
            throw new IllegalArgumentException("no token of a feed");
        }
    }

    static FeedToken of(byte[] random) {
        return new FeedToken(Base64.getUrlEncoder().withoutPadding().encodeToString(random));
    }

    /** Empty for what cannot be one. */
    public static Optional<FeedToken> parsed(String given) {
        return SHAPE.matcher(given).matches() ? Optional.of(new FeedToken(given)) : Optional.empty();
    }

    /** What is kept of it. It needs no salt and no slow hash: nobody tries 256 bits out. */
    String digest() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Keeps it out of logs. */
    @Override
    public String toString() {
        return "token of a feed";
    }
}
