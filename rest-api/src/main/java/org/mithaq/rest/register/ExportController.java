package org.mithaq.rest.register;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.mithaq.access.Actor;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.register.Column;
import org.mithaq.register.Register;
import org.mithaq.register.Wanted;
import org.mithaq.rest.http.Attachment;
import org.mithaq.rest.problem.Messages;
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
     * Written while it is read: a failure on the way breaks the answer off, so that half a file is never taken for a whole
     * one. Of more than can be reached, the name says which part it is, and {@code Mithaq-Total} of how many.
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
        Register.Listing listing = register.listing(actor, wanted);
        response.setContentType(spreadsheet ? XLSX : CSV);
        response.setHeader("Content-Disposition", Attachment.named(name(listing, actor.language()) + "." + format));
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Mithaq-Total", Long.toString(listing.total()));
        response.setHeader("Mithaq-Rows", Integer.toString(listing.ids().size()));
        Sheet sheet = sheet(spreadsheet, response.getOutputStream(), actor.language());
        write(actor, listing, chosen, sheet);
        sheet.close();
    }

    private String name(Register.Listing listing, WorkingLanguage language) {
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

    private void write(Actor actor, Register.Listing listing, List<Column> chosen, Sheet sheet) throws IOException {
        Cells.InLanguage table = cells.in(actor.language());
        sheet.head(chosen.stream()
                .map(column -> new Sheet.Head(table.head(column), column == Column.AMOUNT))
                .toList());
        try {
            register.read(actor, listing.ids(), row -> {
                try {
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
