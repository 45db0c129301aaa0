package org.mithaq.backlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.StagedContent;
import org.mithaq.document.TextExtractor;
import org.mithaq.document.UnitOfWork;

/** Looks into a file before it is filed: whether it can be read at all, and whether it is what its name says. */
final class FileCheck {

    /** What a file of the extension is, as whoever reads its bytes calls it; others are not compared. */
    private static final Map<String, String> TYPES = Map.of(
            "pdf", "application/pdf",
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "odt", "application/vnd.oasis.opendocument.text",
            "doc", "application/msword",
            "rtf", "application/rtf");

    private final UnitOfWork work;
    private final DocumentStore store;
    private final TextExtractor extractor;

    FileCheck(UnitOfWork work, DocumentStore store, TextExtractor extractor) {
        this.work = work;
        this.store = store;
        this.extractor = extractor;
    }

    /** Outside of a transaction: a bad file can take long. */
    List<Finding> check(SourceFile file) {
        Optional<StagedContent> staged = work.inTransaction(() -> store.staged(file.upload()));
        if (staged.isEmpty()) {
            return List.of(Finding.refusal("PRM-BACKLOG-029", Field.FILE, file.path()));
        }
        if (file.size() == 0) {
            return List.of(Finding.refusal("PRM-BACKLOG-021", Field.FILE));
        }
        TextExtractor.Extraction extraction = extract(file, staged.get());
        List<Finding> findings = new ArrayList<>();
        extraction
                .mediaType()
                .filter(type -> isOther(file, type))
                .ifPresent(type -> findings.add(Finding.note("PRM-BACKLOG-027", Field.FILE, type)));
        switch (extraction.state()) {
            case EMPTY -> findings.add(Finding.refusal("PRM-BACKLOG-021", Field.FILE));
            case ENCRYPTED -> findings.add(Finding.refusal("PRM-BACKLOG-022", Field.FILE));
            case DAMAGED -> findings.add(Finding.refusal("PRM-BACKLOG-023", Field.FILE));
            case TOO_LARGE, TIMED_OUT -> findings.add(Finding.refusal("PRM-BACKLOG-024", Field.FILE));
            case IMAGE_ONLY -> findings.add(Finding.note("PRM-BACKLOG-025", Field.FILE));
            case UNSUPPORTED, NO_EXTRACTOR -> findings.add(Finding.note("PRM-BACKLOG-026", Field.FILE));
            case READABLE, RECOGNISED, PENDING -> {
                // nothing stands against it
            }
        }
        return findings;
    }

    private TextExtractor.Extraction extract(SourceFile file, StagedContent staged) {
        try (InputStream bytes =
                work.inTransaction(() -> store.readStaged(file.upload())).orElseThrow()) {
            return extractor.extract(bytes, file.name(), staged.content().mediaType());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOther(SourceFile file, String mediaType) {
        String extension =
                file.name().substring(file.name().lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        String expected = TYPES.get(extension);
        return expected != null && TYPES.containsValue(mediaType) && !expected.equals(mediaType);
    }
}
