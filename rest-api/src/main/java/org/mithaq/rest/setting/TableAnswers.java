package org.mithaq.rest.setting;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.document.Settings;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.http.Revisions;
import org.mithaq.rest.json.Json;
import org.mithaq.setting.EditedTable;
import org.springframework.http.ResponseEntity;

/** How a table is read and written: its text travels with its version, which is also the ETag. */
public final class TableAnswers {

    private TableAnswers() {}

    /** @param version 0 for the table as shipped */
    public record Table(long version, String text) {}

    public record TableBody(@Nullable String text) {}

    public static ResponseEntity<Table> read(EditedTable<?> table, Actor actor) {
        return answer(table.read(actor));
    }

    public static ResponseEntity<Table> write(
            EditedTable<?> table, Actor actor, TableBody body, HttpServletRequest request) {
        return answer(table.write(actor, version(request), Json.required("text", body.text())));
    }

    private static ResponseEntity<Table> answer(Settings.Setting setting) {
        return ResponseEntity.ok()
                .eTag(Revisions.tag(Long.toString(setting.version())))
                .header("Cache-Control", "private, no-cache")
                .body(new Table(setting.version(), setting.text()));
    }

    /** The version that the writer has read. */
    private static long version(HttpServletRequest request) {
        String tag = Revisions.expected(request).value();
        try {
            return Long.parseLong(tag);
        } catch (NumberFormatException e) {
            throw Problem.of(Kind.CONFLICT, "PRM-SETTING-001");
        }
    }
}
