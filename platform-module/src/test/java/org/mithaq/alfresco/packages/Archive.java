package org.mithaq.alfresco.packages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A built archive, read from target. */
final class Archive implements AutoCloseable {

    private final Path path;
    private final ZipFile file;

    private Archive(Path path) throws IOException {
        this.path = path;
        this.file = new ZipFile(path.toFile());
    }

    static Archive jar() throws IOException {
        return new Archive(Path.of("target", "mithaq-platform.jar"));
    }

    static Archive amp() throws IOException {
        return new Archive(Path.of("target", "mithaq-platform.amp"));
    }

    Path path() {
        return path;
    }

    List<ZipEntry> entries() {
        return file.stream().<ZipEntry>map(ZipEntry.class::cast).toList();
    }

    List<String> names() {
        return entries().stream().map(ZipEntry::getName).toList();
    }

    byte[] bytes(String name) {
        try (InputStream content = file.getInputStream(file.getEntry(name))) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
