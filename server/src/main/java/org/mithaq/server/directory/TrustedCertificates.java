package org.mithaq.server.directory;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Whose certificates are trusted: those that a file names, else those that Java trusts. */
public final class TrustedCertificates {

    private TrustedCertificates() {}

    /**
     * @param certificates as PEM; empty for those that Java trusts
     * @throws IllegalArgumentException when the file cannot be read
     */
    public static SSLContext of(Optional<Path> certificates) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            if (certificates.isEmpty()) {
                context.init(null, null, null);
                return context;
            }
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            try (InputStream pem = Files.newInputStream(certificates.get())) {
                int number = 0;
                for (Certificate one : CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
                    trusted.setCertificateEntry("trusted-" + number++, one);
                }
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            context.init(null, trust.getTrustManagers(), null);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "the certificate " + certificates.orElse(Path.of("")) + " cannot be read: " + e, e);
        }
    }
}
