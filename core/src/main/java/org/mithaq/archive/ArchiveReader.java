package org.mithaq.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.mithaq.backlog.Batch;
import org.mithaq.backlog.Row;
import org.mithaq.document.DocumentId;
import org.mithaq.document.PageText;
import org.mithaq.model.ContentModel;
import org.mithaq.problem.Problem;

/** Tells a receiver what the lines of an archive say. */
final class ArchiveReader {

    private final ArchiveSource source;
    private final Manifest manifest;
    private final DocumentLines documents;
    private final JsonText json;

    ArchiveReader(ArchiveSource source, Manifest manifest, ContentModel model, JsonText json) {
        this.source = source;
        this.manifest = manifest;
        this.documents = new DocumentLines(model);
        this.json = json;
    }

    /**
     * @param progress told of each kind as its reading begins
     * @throws Problem what the receiver throws, else {@code PRM-ARCHIVE-006} or {@code -007} for a line that is not as it should be
     */
    void read(Receiver to, Consumer<Kind> progress) throws IOException {
        each(Kind.SETTINGS, progress, RecordLines::setting, to::setting);
        each(Kind.NUMBERS, progress, RecordLines::sequence, to::sequence);
        each(Kind.GROUPS, progress, PeopleLines::group, to::group);
        each(Kind.VIEWS, progress, PeopleLines::view, to::view);
        each(Kind.PEOPLE, progress, PeopleLines::member, to::person);
        each(Kind.ABSENCES, progress, PeopleLines::absence, to::absence);
        each(Kind.DOCUMENTS, progress, documents::document, to::document);
        each(Kind.READING_LISTS, progress, PeopleLines::reading, to::reading);
        each(Kind.RELATIONS, progress, DocumentLines::relation, to::relation);
        Pages pages = new Pages(to);
        each(Kind.TEXTS, progress, Page::of, pages);
        pages.end();
        each(Kind.REVIEWS, progress, RecordLines::review, to::review);
        Rows rows = new Rows(to);
        each(Kind.BATCHES, progress, BatchLine::of, rows);
        rows.end();
        each(Kind.AUDIT, progress, RecordLines::entry, to::entry);
    }

    private <T> void each(Kind kind, Consumer<Kind> progress, Function<Line, T> read, Consumer<T> to)
            throws IOException {
        progress.accept(kind);
        try (LineReader lines = new LineReader(kind.entry(), source.open(kind.entry()), json, kind.longestLine())) {
            Function<Line, Boolean> told = line -> {
                to.accept(read.apply(line));
                return true;
            };
            while (lines.next(told).isPresent()) {
                // the receiver was told
            }
            Manifest.Entry expected = manifest.entries().get(kind.entry());
            if (expected == null || expected.lines() != lines.number()) {
                throw lines.wrong("the manifest tells of another number of lines");
            }
        }
    }

    private record Page(DocumentId document, int number, int of, String text) {
        static Page of(Line line) {
            return new Page(
                    line.document("document"), line.smallNumber("page"), line.smallNumber("of"), line.text("text"));
        }
    }

    /** Pages of one document, until it has all of them. */
    private static final class Pages implements Consumer<Page> {

        private final Receiver to;
        private final List<String> pages = new ArrayList<>();
        private Optional<DocumentId> document = Optional.empty();

        Pages(Receiver to) {
            this.to = to;
        }

        @Override
        public void accept(Page page) {
            if (pages.isEmpty()) {
                document = Optional.of(page.document());
            }
            if (!document.equals(Optional.of(page.document())) || page.number() != pages.size() + 1) {
                throw new IllegalArgumentException("page: not the next one");
            }
            pages.add(page.text());
            if (page.number() == page.of()) {
                to.text(page.document(), new PageText(pages));
                pages.clear();
            }
        }

        void end() {
            if (!pages.isEmpty()) {
                throw Problem.of(
                        Problem.Kind.INVALID, "PRM-ARCHIVE-006", Kind.TEXTS.entry(), 0, "the last text has no end");
            }
        }
    }

    /** A batch, or one of its rows. */
    private record BatchLine(Optional<Batch> batch, Optional<String> of, Optional<Row> row) {
        static BatchLine of(Line line) {
            return line.has("id")
                    ? new BatchLine(Optional.of(RecordLines.batch(line)), Optional.empty(), Optional.empty())
                    : new BatchLine(
                            Optional.empty(), Optional.of(line.text("batch")), Optional.of(RecordLines.row(line)));
        }
    }

    /** The rows of one batch, until the next begins. */
    private static final class Rows implements Consumer<BatchLine> {

        private static final int MOST = 100_000;

        private final Receiver to;
        private final List<Row> rows = new ArrayList<>();
        private Optional<Batch> batch = Optional.empty();

        Rows(Receiver to) {
            this.to = to;
        }

        @Override
        public void accept(BatchLine line) {
            if (line.batch().isPresent()) {
                end();
                batch = line.batch();
                return;
            }
            if (!batch.map(Batch::id).equals(line.of()) || rows.size() == MOST) {
                throw new IllegalArgumentException("batch: not the one before");
            }
            rows.add(line.row().orElseThrow());
        }

        void end() {
            batch.ifPresent(ended -> to.batch(ended, List.copyOf(rows)));
            rows.clear();
        }
    }
}
