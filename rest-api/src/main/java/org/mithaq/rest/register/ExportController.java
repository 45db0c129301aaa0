package org.mithaq.rest.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.mithaq.access.Actor;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.register.Column;
import org.mithaq.register.Register;
import org.mithaq.register.Wanted;
import org.mithaq.rest.http.Attachment;
import org.mithaq.rest.problem.Messages;
import org.mithaq.search.SearchResult;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register as a file: all pages of what somebody sees, the columns they chose, in their language. */
@RestController
final class ExportController {

    private static final Set<String> OTHERS = Set.of("q", "sort", "direction", "columns", "format");
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Register register;
    private final Cells cells;
    private final Messages messages;
    private final Clock clock;

    ExportController(Register register, Cells cells, Messages messages, Clock clock) {
        this.register = register;
        this.cells = cells;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Written to a file of the host first and then sent, so that what fails on the way is refused in words and half a file is
     * never taken for a whole one. Of more than can be reached, the name says which part it is, and {@code Mithaq-Total} of
     * how many.
     */
    @GetMapping("/register/export")
    void export(
            Actor actor,
            @RequestParam String format,
            @RequestParam(defaultValue = "") String columns,
            @RequestParam MultiValueMap<String, String> all,
            HttpServletResponse response)
            throws IOException {
        boolean spreadsheet = format.equals("xlsx");
        if (!spreadsheet && !format.equals("csv")) {
            throw Problem.of(Kind.INVALID, "PRM-REST-014", "format", format);
        }
        Wanted wanted = RegisterController.wanted(all, OTHERS);
        List<Column> chosen = List.copyOf(RegisterController.columns(columns));
        SearchResult.Listing listing = register.listing(actor, wanted);
        Path file = Files.createTempFile("register", "." + format);
        try {
            int rows = write(actor, listing, chosen, spreadsheet, file);
            answer(response, spreadsheet, name(listing, actor.language()) + "." + format, listing.total(), rows, file);
        } finally {
            Files.delete(file);
        }
    }

    private static void answer(
            HttpServletResponse response, boolean spreadsheet, String name, long total, int rows, Path file)
            throws IOException {
        response.setContentType(spreadsheet ? XLSX : CSV);
        response.setHeader("Content-Disposition", Attachment.named(name));
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Mithaq-Total", Long.toString(total));
        response.setHeader("Mithaq-Rows", Integer.toString(rows));
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }

    private String name(SearchResult.Listing listing, WorkingLanguage language) {
        String name = messages.text(language, "register.file") + "-" + LocalDate.now(clock);
        return listing.total() > listing.ids().size()
                ? name + "-" + listing.ids().size() + "-" + listing.total()
                : name;
    }

    private Sheet sheet(boolean spreadsheet, OutputStream out, WorkingLanguage language) throws IOException {
        boolean rightToLeft = language == WorkingLanguage.AR;
        String separator = rightToLeft ? "، " : ", ";
        return spreadsheet
                ? new Spreadsheet(
                        out, messages.text(language, "register.file"), rightToLeft, clock.getZone(), separator)
                : new SeparatedValues(out, clock.getZone(), separator);
    }

    /** @return how many rows; what vanished since it was listed has none */
    private int write(Actor actor, SearchResult.Listing listing, List<Column> chosen, boolean spreadsheet, Path file)
            throws IOException {
        AtomicInteger rows = new AtomicInteger();
        try (OutputStream out = Files.newOutputStream(file);
                Sheet sheet = sheet(spreadsheet, out, actor.language())) {
            write(actor, listing, chosen, sheet, rows);
        }
        return rows.get();
    }

    private void write(Actor actor, SearchResult.Listing listing, List<Column> chosen, Sheet sheet, AtomicInteger rows)
            throws IOException {
        Cells.InLanguage table = cells.in(actor.language());
        sheet.head(chosen.stream()
                .map(column -> new Sheet.Head(table.head(column), column == Column.AMOUNT))
                .toList());
        try {
            register.read(actor, listing.ids(), row -> {
                try {
                    rows.incrementAndGet();
                    sheet.row(
                            chosen.stream().map(column -> table.of(column, row)).toList());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
