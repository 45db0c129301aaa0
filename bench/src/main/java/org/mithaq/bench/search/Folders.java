package org.mithaq.bench.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What is done with folders of indices. */
final class Folders {

    private Folders() {}

    static long bytes(Path folder) throws IOException {
        long bytes = 0;
        for (Path file : files(folder)) {
            bytes += Files.size(file);
        }
        return bytes;
    }

    /** Another index with the same documents. Lucene never writes into a file again, so that both may have the same ones; what is small is copied. */
    static Path twin(Path folder, Path twin) throws IOException {
        remove(twin);
        for (Path file : files(folder)) {
            Path other = twin.resolve(folder.relativize(file).toString());
            Files.createDirectories(other.getParent());
            if (file.getFileName().toString().startsWith("_")) {
                Files.createLink(other, file);
            } else {
                Files.copy(file, other);
            }
        }
        return twin;
    }

    static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }

    /** Waits until nothing was written for some seconds: segments are merged in the background. */
    static void awaitQuiet(Path folder) throws IOException, InterruptedException {
        List<Path> before = List.of();
        long bytes = -1;
        for (int same = 0; same < 3; ) {
            Thread.sleep(1_000);
            List<Path> now = files(folder);
            long size = bytes(folder);
            same = now.equals(before) && size == bytes ? same + 1 : 0;
            before = now;
            bytes = size;
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            return entries.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
