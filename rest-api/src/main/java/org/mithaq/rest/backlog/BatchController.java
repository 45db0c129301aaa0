package org.mithaq.rest.backlog;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.backlog.Backlog;
import org.mithaq.backlog.Field;
import org.mithaq.backlog.Finding;
import org.mithaq.backlog.Row;
import org.mithaq.backlog.SourceFile;
import org.mithaq.language.Translations;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.http.Attachment;
import org.mithaq.rest.http.Host;
import org.mithaq.rest.http.ReceivedFile;
import org.mithaq.rest.json.Json;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One import: its files, its columns, its steps, its rows. */
@RestController
@RequestMapping(path = "/backlog/{batch}", produces = MediaType.APPLICATION_JSON_VALUE)
final class BatchController {

    private static final int PAGE = 200;
    private static final String ERROR_CODE = "error_code";
    private static final String ERROR = "error";
    private static final String FORMULA = "=+-@\t\r";

    private final Backlog backlog;
    private final Translations translations;
    private final Host host;

    BatchController(Backlog backlog, Translations translations, Host host) {
        this.backlog = backlog;
        this.translations = translations;
        this.host = host;
    }

    record FileView(String path, long size, String fingerprint) {
        static FileView of(SourceFile file) {
            return new FileView(file.path(), file.size(), file.fingerprint());
        }
    }

    record Files(List<FileView> files) {}

    record Unpacked(int files) {}

    /** @param columns what a column says, by its position; @param keepAs name under which it is kept for the next register */
    record MappingBody(
            Map<String, String> columns, @Nullable String keepAs) {}

    record StepBody(String step) {}

    record Rows(List<BatchView.RowView> rows) {}

    @GetMapping
    BatchView find(Actor actor, @PathVariable String batch) {
        return BatchView.of(backlog.find(actor, batch), translations, actor);
    }

    @GetMapping("/files")
    Files files(Actor actor, @PathVariable String batch) {
        return new Files(backlog.files(actor, batch).stream().map(FileView::of).toList());
    }

    @PostMapping("/files")
    ResponseEntity<FileView> addFile(
            Actor actor,
            @PathVariable String batch,
            @RequestParam(required = false) @Nullable String path,
            HttpServletRequest request)
            throws IOException {
        ReceivedFile file = ReceivedFile.of(request, path, host.uploadLimit());
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(FileView.of(backlog.addFile(actor, batch, file.name(), file.bytes())));
    }

    @PostMapping("/archive")
    Unpacked addArchive(Actor actor, @PathVariable String batch, HttpServletRequest request) throws IOException {
        // asked first: nobody unpacks for somebody who may not
        backlog.requireMayAddFiles(actor, batch);
        ReceivedFile archive = ReceivedFile.of(request, "archive.zip", host.uploadLimit());
        return new Unpacked(new Archive(host.uploadLimit())
                .unpack(archive.bytes(), (path, bytes) -> backlog.addFile(actor, batch, path, bytes)));
    }

    @PutMapping("/mapping")
    BatchView map(Actor actor, @PathVariable String batch, @RequestBody MappingBody body) {
        Map<Integer, Field> mapping = new TreeMap<>();
        Json.required("columns", body.columns())
                .forEach((column, field) -> mapping.put(position(column), field(field)));
        Backlog.View mapped = backlog.map(actor, batch, mapping);
        if (body.keepAs() != null && !body.keepAs().isBlank()) {
            backlog.keepMapping(actor, batch, body.keepAs());
        }
        return BatchView.of(mapped, translations, actor);
    }

    private static int position(String column) {
        try {
            return Integer.parseInt(column);
        } catch (NumberFormatException e) {
            throw Problem.of(Kind.INVALID, "PRM-BACKLOG-010");
        }
    }

    private static Field field(@Nullable String name) {
        try {
            return Field.valueOf(Json.text(name));
        } catch (IllegalArgumentException e) {
            throw Problem.of(Kind.INVALID, "PRM-BACKLOG-010");
        }
    }

    @PostMapping("/steps")
    BatchView step(Actor actor, @PathVariable String batch, @RequestBody StepBody body) {
        String step = Json.required("step", body.step()).toUpperCase(Locale.ROOT);
        Backlog.View after =
                switch (step) {
                    case "CHECK" -> backlog.check(actor, batch);
                    case "START" -> backlog.start(actor, batch);
                    case "PAUSE" -> backlog.pause(actor, batch);
                    case "CANCEL" -> backlog.cancel(actor, batch);
                    case "UNDO" -> backlog.undo(actor, batch);
                    default -> throw Json.wrong("step");
                };
        return BatchView.of(after, translations, actor);
    }

    @GetMapping("/rows")
    Rows rows(
            Actor actor,
            @PathVariable String batch,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "0") int after,
            @RequestParam(defaultValue = "50") int limit) {
        if (limit < 1 || limit > PAGE) {
            throw Problem.of(Kind.INVALID, "PRM-REST-014", "limit", Integer.toString(limit));
        }
        return new Rows(backlog.rows(actor, batch, after, outcome(outcome), limit).stream()
                .map(row -> BatchView.of(row, translations, actor.language()))
                .toList());
    }

    private static Optional<Row.Outcome> outcome(String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(Row.Outcome.valueOf(name));
        } catch (IllegalArgumentException e) {
            throw Problem.of(Kind.INVALID, "PRM-REST-014", "outcome", name);
        }
    }

    /** The refused rows as they came, with what is wrong in two more columns, to be corrected and imported again. */
    @GetMapping(path = "/errors", produces = "text/csv")
    void errors(Actor actor, @PathVariable String batch, HttpServletResponse response) throws IOException {
        List<Row> refused = backlog.rows(actor, batch, 0, Optional.of(Row.Outcome.REFUSED), Integer.MAX_VALUE);
        Backlog.View view = backlog.find(actor, batch);
        List<String> columns = view.batch().columns();
        List<Integer> kept = new ArrayList<>();
        for (int column = 0; column < columns.size(); column++) {
            if (!columns.get(column).equals(ERROR_CODE) && !columns.get(column).equals(ERROR)) {
                kept.add(column);
            }
        }
        StringBuilder csv = new StringBuilder("\uFEFF");
        List<String> heading = new ArrayList<>(kept.stream().map(columns::get).toList());
        heading.addAll(List.of(ERROR_CODE, ERROR));
        line(csv, heading);
        for (Row row : refused) {
            List<Finding> refusals =
                    row.findings().stream().filter(Finding::refusal).toList();
            List<String> cells = new ArrayList<>(
                    kept.stream().map(column -> row.cells().get(column)).toList());
            cells.add(refusals.stream().map(Finding::code).collect(Collectors.joining(" ")));
            cells.add(refusals.stream()
                    .map(finding -> finding.text(actor.language()))
                    .collect(Collectors.joining(" ")));
            line(csv, cells);
        }
        byte[] bytes = csv.toString().getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                Attachment.named("errors-" + view.batch().name().replaceFirst("\\.[^.]+$", "") + ".csv"));
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }

    /** A cell that a spreadsheet would calculate gets an apostrophe, which is taken off when it comes back. */
    private static void line(StringBuilder csv, List<String> cells) {
        csv.append(cells.stream()
                        .map(cell -> cell.isEmpty() || FORMULA.indexOf(cell.charAt(0)) < 0 ? cell : "'" + cell)
                        .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
                        .collect(Collectors.joining(",")))
                .append("\r\n");
    }
}
