package org.mithaq.extraction;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.tika.pipes.PipesConfigBase;
import org.jspecify.annotations.Nullable;

/**
 * The readers' class path and configuration, in a folder that belongs to one host process.
 *
 * <p>Layout: {@code reader-<fingerprint>/} with the unpacked JARs and our classes, {@code files/} with the files being
 * read, {@code scratch/} for the parsers' temporary files, {@code reader.xml}.
 */
final class ReaderInstallation {

    private static final String ARCHIVE = "reader.zip";
    private static final String CONFIGURATION = "reader.xml";
    private static final List<String> WARM_UP_FILES = List.of("warm-up.docx", "warm-up.pdf");

    private final Path folder;
    private final Path files;
    private final Path scratch;

    private ReaderInstallation(Path folder) {
        this.folder = folder;
        this.files = folder.resolve("files");
        this.scratch = folder.resolve("scratch");
    }

    /** An installation in that folder, which is emptied of files that an earlier process left behind. */
    static ReaderInstallation in(Path folder) throws IOException {
        ReaderInstallation installation = new ReaderInstallation(folder.toAbsolutePath());
        for (Path own : List.of(installation.files, installation.scratch)) {
            remove(own);
            Files.createDirectories(own.getParent());
            createForUsAlone(own);
        }
        return installation;
    }

    /** What is in documents is nothing for other users of the machine. */
    private static void createForUsAlone(Path own) throws IOException {
        if (own.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectory(
                    own, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectory(own);
        }
    }

    /** Where a file must stand for a reader to read it. */
    Path files() {
        return files;
    }

    /** For temporary files. */
    Path scratch() {
        return scratch;
    }

    /** Names of small sound files of ours that make a reader load its most used parsers. */
    List<String> warmUpFiles() {
        return WARM_UP_FILES;
    }

    /** Unpacks what is not there yet, which takes seconds, and says how a reader is started. */
    PipesConfigBase install(ExtractionLimits limits) throws IOException {
        Path reader = folder.resolve("reader-" + fingerprintOfArchive());
        removeOtherVersions(reader);
        if (!Files.isDirectory(reader)) {
            Path unfinished = Files.createTempDirectory(folder, "reader-unpacking");
            unpack(unfinished);
            Files.move(unfinished, reader, StandardCopyOption.ATOMIC_MOVE);
        }
        for (String name : WARM_UP_FILES) {
            try (InputStream bytes = resource(name)) {
                Files.copy(bytes, files.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        try (InputStream template = resource(CONFIGURATION)) {
            String configuration = new String(template.readAllBytes(), StandardCharsets.UTF_8);
            Files.writeString(
                    folder.resolve(CONFIGURATION), configuration.replace("@FILES@", asXmlText(files.toString())));
        }
        return configuration(reader, limits);
    }

    private PipesConfigBase configuration(Path reader, ExtractionLimits limits) {
        PipesConfigBase configuration = new PipesConfigBase();
        configuration.setTikaConfig(folder.resolve(CONFIGURATION));
        configuration.setJavaPath(
                Path.of(System.getProperty("java.home"), "bin", "java").toString());
        List<String> arguments = new ArrayList<>(List.of(
                "-cp",
                reader.resolve("classes") + File.pathSeparator + reader.resolve("lib") + "/*",
                "-Xmx" + limits.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Xshare:auto",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.language=en",
                "-Djava.io.tmpdir=" + scratch,
                "-Dpdfbox.fontcache=" + scratch,
                // What a file is like is told by its outcome; only a reader that cannot work may write to the log.
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=off",
                "-Dorg.slf4j.simpleLogger.log.org.apache.tika.config=error",
                "-Dslf4j.internal.verbosity=ERROR",
                "-Dorg.apache.commons.logging.Log=org.apache.commons.logging.impl.NoOpLog",
                "-Dlog4j2.loggerContextFactory=org.apache.logging.log4j.simple.SimpleLoggerContextFactory",
                "-Dorg.apache.logging.log4j.simplelog.level=OFF"));
        configuration.setForkedJvmArgs(arguments);
        configuration.setTimeoutMillis(limits.time().toMillis());
        configuration.setStartupTimeoutMillis(60_000);
        configuration.setSleepOnStartupTimeoutMillis(1_000);
        // Never for want of work; the end of the host ends it.
        configuration.setShutdownClientAfterMillis(0);
        // Every text comes back to us, however long.
        configuration.setMaxForEmitBatchBytes(-1);
        return configuration;
    }

    private void removeOtherVersions(Path current) throws IOException {
        try (Stream<Path> readers = Files.list(folder)) {
            for (Path reader : readers.filter(
                            path -> path.getFileName().toString().startsWith("reader-"))
                    .filter(path -> !path.equals(current))
                    .toList()) {
                remove(reader);
            }
        }
    }

    /**
     * Tells the folder of this very archive from that of another version. Nobody who could forge it gains by it; a
     * cryptographic digest of 50 MB would cost the start of the host a second.
     */
    private static String fingerprintOfArchive() throws IOException {
        try (InputStream archive = resource(ARCHIVE)) {
            CheckedInputStream checked = new CheckedInputStream(archive, new CRC32());
            long size = checked.transferTo(OutputStream.nullOutputStream());
            return Long.toHexString(size) + "-"
                    + Long.toHexString(checked.getChecksum().getValue());
        }
    }

    private static void unpack(Path target) throws IOException {
        try (ZipInputStream archive = new ZipInputStream(new BufferedInputStream(resource(ARCHIVE)))) {
            for (ZipEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                Path path = target.resolve(entry.getName()).normalize();
                if (entry.isDirectory() || !path.startsWith(target)) {
                    continue;
                }
                Files.createDirectories(path.getParent());
                Files.copy(archive, path);
            }
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream resource = ReaderInstallation.class.getResourceAsStream(name);
        if (resource == null) {
            throw new IOException("the extraction module was built without " + name);
        }
        return resource;
    }

    private static String asXmlText(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    static void remove(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        Files.walkFileTree(path, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException failure)
                    throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(directory);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
