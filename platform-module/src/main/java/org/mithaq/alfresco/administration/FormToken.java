package org.mithaq.alfresco.administration;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.PersonId;

/**
 * What a form of the page carries and a page of another site cannot know. Browsers send a log-in along with whatever form
 * leads here, wherever it stands. Each start of a node makes a secret of its own.
 */
public final class FormToken {

    private static final String ALGORITHM = "HmacSHA256";

    private final byte[] secret = new byte[32];

    FormToken() {
        new SecureRandom().nextBytes(secret);
    }

    String of(PersonId person) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return HexFormat.of().formatHex(mac.doFinal(person.value().getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }

    boolean isOf(PersonId person, @Nullable String given) {
        return given != null
                && MessageDigest.isEqual(
                        of(person).getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
