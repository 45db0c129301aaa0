package org.mithaq.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.PersonId;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.document.Revision;
import org.mithaq.document.TextExtractor;
import org.mithaq.document.TextExtractor.Extraction;
import org.mithaq.extraction.ExtractionLimits;
import org.mithaq.extraction.TikaTextExtractor;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.search.IndexedDocument;

/** A corpus folder's documents as the index is told of them, their text read by our own extraction. */
final class IndexedCorpus {

    static final String READER = "reader";

    private static final Instant FILED = Instant.parse("2026-01-01T00:00:00Z");
    private static final PersonId OFFICER = new PersonId("officer");

    final List<IndexedDocument> documents = new ArrayList<>();
    /** By path. */
    final Map<String, String> languages = new HashMap<>();

    private final Map<DocumentId, String> paths = new HashMap<>();

    IndexedCorpus(Path folder) throws IOException {
        try (TikaTextExtractor extractor =
                new TikaTextExtractor(Files.createTempDirectory("bench"), ExtractionLimits.standard())) {
            for (Map<String, String> row : Table.read(folder.resolve("manifest.csv"))) {
                CorpusDocument document = CorpusDocument.of(row);
                if (Files.exists(folder.resolve(document.path()))) {
                    add(document, read(extractor, folder.resolve(document.path())));
                }
            }
        }
    }

    String path(DocumentId id) {
        return paths.getOrDefault(id, "");
    }

    private static Extraction read(TextExtractor extractor, Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return extractor.extract(bytes, file.getFileName().toString(), "application/octet-stream");
        }
    }

    private void add(CorpusDocument source, Extraction extraction) {
        DocumentId id = new DocumentId("d" + documents.size());
        paths.put(id, source.path());
        languages.put(source.path(), source.language());
        Properties properties = source.title().isBlank()
                ? Properties.EMPTY
                : Properties.EMPTY.with(Cm.PROP_TITLE, MultilingualText.of(source.language(), source.title()));
        Document document = new Document(
                id,
                Prm.TYPE_MOU,
                Optional.empty(),
                source.path().substring(source.path().lastIndexOf('/') + 1),
                properties,
                Optional.of(new Content("application/octet-stream", 1, "0".repeat(64))),
                OFFICER,
                FILED,
                OFFICER,
                FILED,
                new Revision("1"));
        documents.add(new IndexedDocument(
                document,
                extraction.text(),
                extraction.languages(),
                source.parties(),
                source.parties().stream().findFirst(),
                List.of(Set.of(READER))));
    }
}
