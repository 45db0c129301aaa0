package org.mithaq.archive;

import java.util.Map;
import java.util.TreeMap;
import org.mithaq.audit.AuditEntry;
import org.mithaq.audit.AuditEvent;
import org.mithaq.backlog.Batch;
import org.mithaq.backlog.Field;
import org.mithaq.backlog.Finding;
import org.mithaq.backlog.Row;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Settings;
import org.mithaq.review.OpinionKind;
import org.mithaq.review.TaskKind;

/** What is kept about the work itself, as lines: settings, numbers, reviews under way, imports, the trail. */
final class RecordLines {

    private RecordLines() {}

    static Members of(Settings.Setting setting) {
        return new Members()
                .with("name", setting.name())
                .with("version", setting.version())
                .with("text", setting.text());
    }

    static Settings.Setting setting(Line line) {
        return new Settings.Setting(line.text("name"), line.number("version"), line.text("text"));
    }

    static Members of(Sequence sequence) {
        return new Members().with("name", sequence.name()).with("last", sequence.last());
    }

    static Sequence sequence(Line line) {
        return new Sequence(line.text("name"), line.number("last"));
    }

    static Members of(RunningReview review) {
        return new Members()
                .with("document", review.document())
                .with("round", review.round())
                .with("officer", review.officer())
                .with("group", review.group())
                .with("headGroup", review.headGroup())
                .with("tasks", review.tasks().stream().map(RecordLines::of).toList());
    }

    private static Members of(RunningReview.Task task) {
        return new Members()
                .with("kind", task.kind())
                .with("opinion", task.opinion())
                .with("group", task.group())
                .with("assignee", task.assignee())
                .with("created", task.createdAt())
                .with("due", task.dueAt())
                .with("priority", task.priority())
                .with("missing", task.missing());
    }

    static RunningReview review(Line line) {
        return new RunningReview(
                line.document("document"),
                line.smallNumber("round"),
                line.person("officer"),
                line.text("group"),
                line.text("headGroup"),
                line.objects("tasks", RecordLines::task));
    }

    private static RunningReview.Task task(Line line) {
        return new RunningReview.Task(
                line.constant("kind", TaskKind.class),
                line.optional("group", line::text),
                line.optional("assignee", line::person),
                line.instant("created"),
                line.optional("due", line::instant),
                line.smallNumber("priority"),
                line.optional("opinion", name -> line.constant(name, OpinionKind.class)),
                line.texts("missing"));
    }

    static Members of(Batch batch) {
        Map<String, String> mapping = new TreeMap<>();
        batch.mapping().forEach((column, field) -> mapping.put(Integer.toString(column), field.name()));
        return new Members()
                .with("id", batch.id())
                .with("revision", batch.revision())
                .with("person", batch.person())
                .with("name", batch.name())
                .with("source", batch.source())
                .with("state", batch.state())
                .with("columns", batch.columns())
                .with("mapping", mapping)
                .with("created", batch.created());
    }

    static Batch batch(Line line) {
        Map<Integer, Field> mapping = new TreeMap<>();
        line.textsByName("mapping")
                .forEach((column, field) -> mapping.put(Integer.valueOf(column), Field.valueOf(field)));
        return new Batch(
                line.text("id"),
                line.number("revision"),
                line.person("person"),
                line.text("name"),
                line.text("source"),
                line.constant("state", Batch.State.class),
                line.texts("columns"),
                mapping,
                line.instant("created"));
    }

    static Members of(String batch, Row row) {
        return new Members()
                .with("batch", batch)
                .with("row", row.number())
                .with("cells", row.cells())
                .with("outcome", row.outcome())
                .with("findings", row.findings().stream().map(RecordLines::of).toList())
                .with("document", row.document())
                .with("fingerprint", row.fingerprint())
                .with("partners", row.partners());
    }

    private static Members of(Finding finding) {
        return new Members()
                .with("refusal", finding.refusal())
                .with("code", finding.code())
                .with("field", finding.field())
                .with("texts", finding.texts());
    }

    static Row row(Line line) {
        return new Row(
                line.smallNumber("row"),
                line.texts("cells"),
                line.constant("outcome", Row.Outcome.class),
                line.objects("findings", RecordLines::finding),
                line.optional("document", line::document),
                line.optional("fingerprint", line::text),
                line.texts("partners").stream().map(DocumentId::new).toList());
    }

    private static Finding finding(Line line) {
        return new Finding(
                line.flag("refusal"),
                line.text("code"),
                line.optional("field", name -> line.constant(name, Field.class)),
                line.textsByName("texts"));
    }

    static Members of(AuditEntry entry) {
        AuditEvent event = entry.event();
        return new Members()
                .with("sequence", entry.sequence())
                .with("at", event.at())
                .with("person", event.person())
                .with("onBehalfOf", event.onBehalfOf())
                .with("origin", event.origin())
                .with("subject", event.subject())
                .with("action", event.action())
                .with("before", new TreeMap<>(event.before()))
                .with("after", new TreeMap<>(event.after()))
                .with("hash", entry.hash());
    }

    static AuditEntry entry(Line line) {
        return new AuditEntry(
                line.number("sequence"),
                new AuditEvent(
                        line.instant("at"),
                        line.person("person"),
                        line.optional("onBehalfOf", line::person),
                        line.text("origin"),
                        line.text("subject"),
                        line.text("action"),
                        line.textsByName("before"),
                        line.textsByName("after")),
                line.text("hash"));
    }

    /** A batch that waits for files which are no part of an archive is over where the archive goes. */
    static Batch atItsEnd(Batch batch) {
        return batch.state().needsFiles()
                ? new Batch(
                        batch.id(),
                        batch.revision(),
                        batch.person(),
                        batch.name(),
                        batch.source(),
                        Batch.State.CANCELLED,
                        batch.columns(),
                        batch.mapping(),
                        batch.created())
                : batch;
    }
}
