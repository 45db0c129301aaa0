package org.mithaq.server.directory;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPConnectionOptions;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPURL;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.extensions.StartTLSExtendedRequest;
import com.unboundid.util.ssl.HostNameSSLSocketVerifier;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** Connections to the directory: encrypted, to who is named in a certificate that is trusted, and not waited for for ever. */
final class LdapConnections {

    private static final int CONNECT_MILLISECONDS = 5_000;
    private static final int ANSWER_MILLISECONDS = 10_000;

    private final LdapSettings settings;
    private final LDAPURL url;
    private final SSLContext encryption;

    /** @throws IllegalArgumentException when the certificate cannot be read */
    LdapConnections(LdapSettings settings, LDAPURL url) {
        this.settings = settings;
        this.url = url;
        this.encryption = TrustedCertificates.of(Optional.ofNullable(settings.certificate()));
    }

    /** For looking people up. */
    LDAPConnection open() throws LDAPException {
        LDAPConnection connection = openUnbound();
        try {
            if (!settings.user().isBlank()) {
                connection.bind(settings.user(), settings.password());
            }
            return connection;
        } catch (LDAPException e) {
            connection.close();
            throw e;
        }
    }

    LDAPConnection openUnbound() throws LDAPException {
        LDAPConnectionOptions options = new LDAPConnectionOptions();
        options.setConnectTimeoutMillis(CONNECT_MILLISECONDS);
        options.setResponseTimeoutMillis(ANSWER_MILLISECONDS);
        options.setFollowReferrals(false);
        options.setSSLSocketVerifier(new HostNameSSLSocketVerifier(true));
        boolean encrypted = url.getScheme().equals("ldaps");
        LDAPConnection connection = encrypted
                ? new LDAPConnection(encryption.getSocketFactory(), options, url.getHost(), url.getPort())
                : new LDAPConnection(options, url.getHost(), url.getPort());
        if (!encrypted && settings.startTls()) {
            startTls(connection);
        }
        return connection;
    }

    /** Nothing is sent when it fails: a password in the clear is one that is known. */
    private void startTls(LDAPConnection connection) throws LDAPException {
        try {
            ResultCode answer = connection
                    .processExtendedOperation(new StartTLSExtendedRequest(encryption))
                    .getResultCode();
            if (answer != ResultCode.SUCCESS) {
                throw new LDAPException(answer, "StartTLS was refused");
            }
        } catch (LDAPException e) {
            connection.close();
            throw e;
        }
    }
}
