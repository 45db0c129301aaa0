package org.mithaq.alfresco.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptFilesTest {

    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    @Test
    void fileThatVanishedShouldBreakTheImportOffInsteadOfBeingLeftOut() throws IOException {
        KeptFiles files = new KeptFiles(folder);
        assertThat(files.open(ABC)).as("one that the archive lacks").isEmpty();
        files.keep(ABC, new ByteArrayInputStream("abc".getBytes(StandardCharsets.UTF_8)));
        try (InputStream in = files.open(ABC).orElseThrow()) {
            assertThat(in).hasBinaryContent("abc".getBytes(StandardCharsets.UTF_8));
        }

        Files.delete(folder.resolve(ABC));

        assertThatThrownBy(() -> files.open(ABC))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
    }
}
