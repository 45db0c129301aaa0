package org.mithaq.server.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mithaq.access.Absence;
import org.mithaq.archive.ArchivedDocument;
import org.mithaq.archive.Group;
import org.mithaq.archive.Intake;
import org.mithaq.archive.Kind;
import org.mithaq.archive.Member;
import org.mithaq.archive.Reading;
import org.mithaq.archive.Relation;
import org.mithaq.archive.RunningReview;
import org.mithaq.archive.Sequence;
import org.mithaq.audit.AuditEntry;
import org.mithaq.backlog.Batch;
import org.mithaq.backlog.Batches;
import org.mithaq.backlog.Row;
import org.mithaq.document.DocumentId;
import org.mithaq.document.PageText;
import org.mithaq.document.Settings;
import org.mithaq.server.access.Accounts;
import org.mithaq.server.audit.JdbcAuditTrail;
import org.mithaq.server.document.JdbcDocumentStore;
import org.mithaq.server.review.ActivitiReviewProcess;
import org.mithaq.view.Audience;
import org.mithaq.view.SavedView;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills the tables and the files of a server that holds nothing yet. */
public final class JdbcIntake implements Intake {

    /** What stays empty until somebody worked here. */
    private static final Map<Kind, String> TABLES = Map.of(
            Kind.DOCUMENTS, "document",
            Kind.PEOPLE, "person",
            Kind.AUDIT, "audit_entry",
            Kind.SETTINGS, "setting",
            Kind.NUMBERS, "number_sequence",
            Kind.BATCHES, "backlog_batch");

    private final JdbcClient jdbc;
    private final JdbcDocumentStore store;
    private final JdbcAuditTrail audit;
    private final ActivitiReviewProcess process;
    private final Batches batches;
    private final Path files;
    private final Clock clock;

    /** @param files where the store keeps them */
    public JdbcIntake(
            JdbcClient jdbc,
            JdbcDocumentStore store,
            JdbcAuditTrail audit,
            ActivitiReviewProcess process,
            Batches batches,
            Path files,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.audit = audit;
        this.process = process;
        this.batches = batches;
        this.files = files;
        this.clock = clock;
    }

    @Override
    public Map<Kind, Long> held() {
        Map<Kind, Long> held = new EnumMap<>(Kind.class);
        TABLES.forEach((kind, table) -> {
            long rows =
                    jdbc.sql("SELECT COUNT(*) FROM " + table).query(Long.class).single();
            if (rows > 0) {
                held.put(kind, rows);
            }
        });
        return held;
    }

    @Override
    public void file(String fingerprint, InputStream bytes) throws IOException {
        store.keep(fingerprint, bytes);
    }

    @Override
    public long room() {
        try {
            return Files.getFileStore(files).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the files cannot be looked at", e);
        }
    }

    @Override
    public void setting(Settings.Setting setting) {
        jdbc.sql("INSERT INTO setting (name, version, text, written_at) VALUES (?, ?, ?, ?)")
                .params(
                        setting.name(),
                        setting.version(),
                        setting.text(),
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public void sequence(Sequence sequence) {
        jdbc.sql("INSERT INTO number_sequence (name, last_number) VALUES (?, ?)")
                .params(sequence.name(), sequence.last())
                .update();
    }

    @Override
    public void group(Group group) {
        addGroup(group.name());
        group.groups().forEach(inner -> {
            addGroup(inner);
            jdbc.sql("INSERT INTO person_group_group (outer_name, inner_name) VALUES (?, ?)")
                    .params(group.name(), inner)
                    .update();
        });
    }

    private void addGroup(String name) {
        long known = jdbc.sql("SELECT COUNT(*) FROM person_group WHERE name = ?")
                .param(name)
                .query(Long.class)
                .single();
        if (known == 0) {
            jdbc.sql("INSERT INTO person_group (name) VALUES (?)").param(name).update();
        }
    }

    @Override
    public void view(SavedView view) {
        jdbc.sql("INSERT INTO saved_view (id, page, owner, name, state, shared_with, revision)"
                        + " VALUES (:id, :page, :owner, :name, :state, :audience, :revision)")
                .param("id", view.id())
                .param("page", view.page().code())
                .param("owner", view.owner().value())
                .param("name", view.content().name())
                .param("state", view.content().state().query())
                .param(
                        "audience",
                        view.content().sharedWith().map(Audience::code).orElse(null))
                .param("revision", view.revision())
                .update();
    }

    /** Nobody can sign in yet: an archive holds no passwords. */
    @Override
    public void person(Member member) {
        String id = member.id().value();
        jdbc.sql("INSERT INTO person (id, display_name, email, language, password, enabled, demo)"
                        + " VALUES (:id, :name, :email, :language, :password, :enabled, FALSE)")
                .param("id", id)
                .param("name", member.displayName())
                .param("email", member.email().orElse(null))
                .param("language", member.language().tag())
                .param("password", Accounts.NO_PASSWORD)
                .param("enabled", member.enabled())
                .update();
        member.groups().forEach(group -> insert("person_group_person (group_name, person_id)", group, id));
        member.delivery().ifPresent(delivery -> insert("delivery_choice (person_id, delivery)", id, delivery.name()));
        member.digits().ifPresent(digits -> insert("chosen_digits (person, digits)", id, digits.code()));
        member.firstViews()
                .forEach((page, view) -> insert("first_view (person, page, view_id)", id, page.code(), view));
        member.digest().ifPresent(choice -> insert("digest_choice (person_id, choice)", id, choice.name()));
        // What the archive brings is not new for them.
        member.alerts()
                .forEach(alert -> insert(
                        "alert (person_id, view_id, cadence, paused, since_at)",
                        id,
                        alert.view(),
                        alert.cadence().name(),
                        alert.paused(),
                        clock.instant().toEpochMilli()));
    }

    private void insert(String into, Object... values) {
        jdbc.sql("INSERT INTO " + into + " VALUES (?" + ", ?".repeat(values.length - 1) + ")")
                .params(values)
                .update();
    }

    @Override
    public void absence(Absence absence) {
        insert(
                "absence (id, person, first_day, last_day, stand_in)",
                absence.id(),
                absence.person().value(),
                absence.from(),
                absence.to(),
                absence.standIn().value());
    }

    @Override
    public void reading(Reading reading) {
        insert(
                "reading_list (person_id, document_id, saved_at)",
                reading.person().value(),
                reading.document().value(),
                reading.at().toEpochMilli());
    }

    @Override
    public void document(ArchivedDocument document) {
        store.takeOver(document);
    }

    @Override
    public void relation(Relation relation) {
        store.takeOver(relation);
    }

    @Override
    public void text(DocumentId document, PageText text) {
        store.writeText(document, text);
    }

    @Override
    public void review(RunningReview review) {
        process.takeOver(review);
    }

    @Override
    public void batch(Batch batch, List<Row> rows) {
        batches.add(batch, rows);
        rows.forEach(row -> batches.write(batch.id(), row, row.outcome()));
    }

    @Override
    public void entry(AuditEntry entry) {
        audit.takeOver(entry);
    }
}
