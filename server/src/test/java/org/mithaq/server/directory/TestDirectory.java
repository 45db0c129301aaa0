package org.mithaq.server.directory;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.OperationType;
import com.unboundid.ldif.LDIFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/** A directory in this process, which answers for {@code localhost}: it lets nobody bind or search before the connection is encrypted. */
public final class TestDirectory implements AutoCloseable {

    public static final String BASE = "dc=example,dc=org";
    public static final String READER = "cn=mithaq,dc=example,dc=org";
    public static final String READERS_PASSWORD = "the password that looks people up";
    public static final String OFFICERS = "cn=officers,ou=groups,dc=example,dc=org";
    public static final String STAFF = "cn=staff,ou=groups,dc=example,dc=org";

    private static final String PASSWORD = "changeit";

    private final InMemoryDirectoryServer server;
    private final Path certificate;

    private TestDirectory(InMemoryDirectoryServer server, Path certificate) {
        this.server = server;
        this.certificate = certificate;
    }

    /** @param folder for its key and its certificate */
    public static TestDirectory start(Path folder) throws Exception {
        return start(folder, "localhost");
    }

    /** @param named in its certificate */
    static TestDirectory start(Path folder, String named) throws Exception {
        Path store = folder.resolve("directory.p12");
        Path certificate = folder.resolve("directory.pem");
        SSLContext tls = keys(store, certificate, named);
        InMemoryDirectoryServerConfig configuration = new InMemoryDirectoryServerConfig(BASE);
        configuration.addAdditionalBindCredentials(READER, READERS_PASSWORD);
        configuration.setListenerConfigs(
                InMemoryListenerConfig.createLDAPSConfig("tls", null, 0, tls.getServerSocketFactory(), null),
                InMemoryListenerConfig.createLDAPConfig("plain", null, 0, tls.getSocketFactory()));
        configuration.setAuthenticationRequiredOperationTypes(Set.of(OperationType.SEARCH, OperationType.COMPARE));
        configuration.setSchema(null);
        InMemoryDirectoryServer server = new InMemoryDirectoryServer(configuration);
        server.add("dn: " + BASE, "objectClass: domain", "dc: example");
        server.add("dn: ou=people," + BASE, "objectClass: organizationalUnit", "ou: people");
        server.add("dn: ou=groups," + BASE, "objectClass: organizationalUnit", "ou: groups");
        server.startListening();
        return new TestDirectory(server, certificate);
    }

    private static SSLContext keys(Path store, Path certificate, String named)
            throws IOException, InterruptedException, GeneralSecurityException {
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "directory",
                        "-dname",
                        "CN=" + named,
                        "-ext",
                        "san=dns:" + named,
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        PASSWORD,
                        "-keystore",
                        store.toString())
                .redirectErrorStream(true)
                .start();
        keytool.getInputStream().readAllBytes();
        if (keytool.waitFor() != 0) {
            throw new IllegalStateException("keytool made no key");
        }
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream bytes = Files.newInputStream(store)) {
            keys.load(bytes, PASSWORD.toCharArray());
        }
        Files.writeString(
                certificate,
                "-----BEGIN CERTIFICATE-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(keys.getCertificate("directory").getEncoded())
                        + "\n-----END CERTIFICATE-----\n");
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext tls = SSLContext.getInstance("TLS");
        tls.init(managers.getKeyManagers(), null, null);
        return tls;
    }

    public void add(String name, String password, String... memberOf) throws LDAPException, LDIFException {
        server.add(
                "dn: uid=" + name + ",ou=people," + BASE,
                "objectClass: inetOrgPerson",
                "uid: " + name,
                "cn: " + name,
                "sn: " + name,
                "displayName: Somebody of the directory",
                "mail: " + name + "@example.org",
                "preferredLanguage: fr-MA",
                "userPassword: " + password);
        for (String group : memberOf) {
            join(name, group);
        }
    }

    public void join(String name, String group) throws LDAPException {
        server.modify("uid=" + name + ",ou=people," + BASE, new Modification(ModificationType.ADD, "memberOf", group));
    }

    public void leave(String name, String group) throws LDAPException {
        server.modify(
                "uid=" + name + ",ou=people," + BASE, new Modification(ModificationType.DELETE, "memberOf", group));
    }

    public String tls() {
        return "ldaps://localhost:" + server.getListenPort("tls");
    }

    public String plain() {
        return "ldap://localhost:" + server.getListenPort("plain");
    }

    public Path certificate() {
        return certificate;
    }

    InMemoryDirectoryServer server() {
        return server;
    }

    @Override
    public void close() {
        server.shutDown(true);
    }
}
