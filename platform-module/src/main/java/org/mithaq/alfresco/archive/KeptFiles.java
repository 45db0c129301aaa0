package org.mithaq.alfresco.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/** Files of an archive in a folder, under their fingerprints, until the repository's content store has them. */
final class KeptFiles {

    private final Path folder;
    private final Set<String> kept = new HashSet<>();

    KeptFiles(Path folder) {
        this.folder = folder;
    }

    /** @throws IOException when the bytes are others than the fingerprint says */
    void keep(String fingerprint, InputStream bytes) throws IOException {
        Path file = folder.resolve(fingerprint);
        MessageDigest sha = sha256();
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), sha)) {
            bytes.transferTo(out);
        }
        if (!HexFormat.of().formatHex(sha.digest()).equals(fingerprint)) {
            Files.delete(file);
            throw new IOException("other bytes than those of " + fingerprint);
        }
        kept.add(fingerprint);
    }

    /**
     * Empty for one that the archive lacks.
     *
     * @throws UncheckedIOException when one that was kept is gone
     */
    Optional<InputStream> open(String fingerprint) {
        if (!kept.contains(fingerprint)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.newInputStream(folder.resolve(fingerprint)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rest of the folder's disk, on which everything lies twice for a while. */
    long room() {
        try {
            return Files.getFileStore(folder).getUsableSpace() / 2;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
