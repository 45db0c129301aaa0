package org.mithaq.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Runs where {@code alfresco.sources} names the folders of Alfresco's sources, and leaves a report in target. */
class AlfrescoSourcesIT {

    @Test
    void everySignatureShouldBeThatOfTheSources() throws IOException {
        List<Path> folders = Stream.of(System.getProperty("alfresco.sources").split(File.pathSeparator))
                .map(Path::of)
                .toList();

        Comparison.Outcome outcome =
                new Comparison(SourceTrees.below(List.of(Path.of("."))), SourceTrees.below(folders)).compare();

        Files.writeString(
                Path.of("target", "alfresco-signatures.txt"),
                "%d types and %d members compared, %d differences%n%s%n"
                        .formatted(
                                outcome.types(),
                                outcome.members(),
                                outcome.differences().size(),
                                String.join(System.lineSeparator(), outcome.differences())));
        assertThat(outcome.differences()).isEmpty();
    }
}
