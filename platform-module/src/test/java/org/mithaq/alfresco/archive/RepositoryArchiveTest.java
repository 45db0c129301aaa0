package org.mithaq.alfresco.archive;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.alfresco.backlog.TableBatches;
import org.mithaq.alfresco.document.PlayedDocuments;
import org.mithaq.archive.Archive;
import org.mithaq.archive.ArchiveCheck;
import org.mithaq.archive.Archiving;
import org.mithaq.archive.Kind;
import org.mithaq.archive.Manifest;
import org.mithaq.audit.AuditEvent;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.StoredDocuments;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryReviewProcess;
import org.mithaq.memory.MemoryUnitOfWork;
import org.mithaq.model.Prm;
import org.mithaq.rest.json.JsonLines;

/** What the repository's own archive holds, over a played repository. */
class RepositoryArchiveTest implements StoredDocuments {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private PlayedDocuments played;

    @BeforeEach
    void play() {
        played = new PlayedDocuments(OFFICER, folder);
    }

    @Override
    public DocumentStore store() {
        return played.store;
    }

    @Override
    public UnitOfWork unitOfWork() {
        return played.work;
    }

    @Test
    void archiveShouldHoldDocumentsWithTheirPartsVersionsAndRelationsAndBeSound() throws IOException {
        Document instrument = memorandumOf(stage("draft.txt", "Article 1"));
        Document party = party(instrument, "Ministry");
        Document older = memorandum("Older");
        inTransaction(() -> store().replaceContent(
                        instrument.id(),
                        present(instrument.id()).revision(),
                        stage("draft.txt", "Article 1, changed")));
        inTransaction(() -> {
            store().associate(instrument.id(), Prm.ASSOC_REPLACES, older.id());
            played.audit.append(new AuditEvent(
                    Clock.systemUTC().instant(),
                    OFFICER,
                    Optional.empty(),
                    "test",
                    instrument.id().value(),
                    "document.filed",
                    Map.of(),
                    Map.of()));
            return true;
        });

        Path archive = folder.resolve("archive.zip");
        Manifest manifest = take(archive);

        assertThat(manifest.host()).isEqualTo("alfresco");
        assertThat(manifest.oneMoment()).isFalse();
        assertThat(manifest.lacking()).isZero();
        List<JsonNode> documents = lines(archive, Kind.DOCUMENTS);
        JsonNode filed = of(documents, instrument);
        assertThat(filed.get("owner").asText()).isEqualTo(OFFICER.value());
        assertThat(filed.get("versions").size()).isEqualTo(2);
        JsonNode part = of(documents, party);
        assertThat(part.get("parent").asText()).isEqualTo(instrument.id().value());
        assertThat(part.get("association").asText()).isEqualTo(Prm.ASSOC_PARTIES.toString());
        assertThat(documents).as("each once").hasSize(3);
        assertThat(lines(archive, Kind.RELATIONS))
                .anyMatch(relation ->
                        relation.get("source").asText().equals(instrument.id().value())
                                && relation.get("targets")
                                        .get(0)
                                        .asText()
                                        .equals(older.id().value()));
        assertThat(lines(archive, Kind.AUDIT)).hasSize(1);
    }

    private Manifest take(Path to) throws IOException {
        MemoryUnitOfWork noReviews = new MemoryUnitOfWork();
        Archiving archiving = new Archiving(
                played.work,
                played.store,
                new MemoryReviewProcess(noReviews, Clock.systemUTC(), () -> {
                    throw new IllegalStateException("nothing is decided by an archive");
                }),
                new TableBatches(played.database.jdbc()),
                played.audit,
                new TableHoldings(played.database.jdbc(), played.work, played.identity, List::of),
                played.model,
                new JsonLines(),
                "alfresco",
                "test",
                Clock.systemUTC());
        Actor administrator = Actor.of(new PersonId("admin"), Set.of(Role.ADMINISTRATOR.group()), WorkingLanguage.EN);
        try (Archive archive = noReviews.inTransaction(() -> archiving.prepare(administrator));
                OutputStream out = Files.newOutputStream(to)) {
            archive.writeTo(out);
        }
        return new ArchiveCheck(played.model, new JsonLines()).check(to, (step, of) -> {});
    }

    private static JsonNode of(List<JsonNode> documents, Document document) {
        return documents.stream()
                .filter(line -> line.get("id").asText().equals(document.id().value()))
                .findFirst()
                .orElseThrow();
    }

    private static List<JsonNode> lines(Path archive, Kind kind) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            String text =
                    new String(zip.getInputStream(zip.getEntry(kind.entry())).readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.lines().toList()) {
                lines.add(JSON.readTree(line));
            }
        }
        return lines;
    }
}
