package org.mithaq.alfresco.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.mithaq.access.Absence;
import org.mithaq.alfresco.access.ArrivingPeople;
import org.mithaq.alfresco.audit.TableAuditTrail;
import org.mithaq.alfresco.document.ArrivingDocuments;
import org.mithaq.alfresco.review.AlfrescoReviewProcess;
import org.mithaq.alfresco.transaction.Identity;
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
import org.mithaq.partner.PartnerKeys;
import org.mithaq.view.Audience;
import org.mithaq.view.SavedView;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Fills a repository in which Mithaq holds nothing yet. People, groups and whatever else the repository has beside it are no
 * hindrance. From the first look on, whoever else changes a document waits until the transaction ends.
 */
public final class TableIntake implements Intake {

    /** What stays empty until somebody worked here. */
    private static final Map<Kind, String> COUNTS = Map.of(
            Kind.DOCUMENTS, "mithaq_document WHERE type <> '-'",
            Kind.AUDIT, "mithaq_audit_entry",
            Kind.SETTINGS, "mithaq_setting WHERE name <> '" + PartnerKeys.SETTING + "'",
            Kind.NUMBERS, "mithaq_number WHERE last_number > 0",
            Kind.VIEWS, "mithaq_saved_view",
            Kind.BATCHES, "mithaq_batch");

    private final JdbcTemplate jdbc;
    private final ArrivingPeople people;
    private final ArrivingDocuments documents;
    private final AlfrescoReviewProcess process;
    private final Batches batches;
    private final TableAuditTrail audit;
    private final Identity identity;
    private final KeptFiles files;
    private final Clock clock;

    /** @param folder for the files, until the transaction ends */
    public TableIntake(
            JdbcTemplate jdbc,
            ArrivingPeople people,
            ArrivingDocuments documents,
            AlfrescoReviewProcess process,
            Batches batches,
            TableAuditTrail audit,
            Identity identity,
            Path folder,
            Clock clock) {
        this.jdbc = jdbc;
        this.people = people;
        this.documents = documents;
        this.process = process;
        this.batches = batches;
        this.audit = audit;
        this.identity = identity;
        this.files = new KeptFiles(folder);
        this.clock = clock;
    }

    @Override
    public Map<Kind, Long> held() {
        audit.hold();
        Map<Kind, Long> held = new EnumMap<>(Kind.class);
        COUNTS.forEach((kind, rows) -> {
            Long count = jdbc.queryForObject("SELECT COUNT(*) FROM " + rows, Long.class);
            if (count != null && count > 0) {
                held.put(kind, count);
            }
        });
        return held;
    }

    /** That every partner has its keys, which is true of none and need not be of those that come. */
    @Override
    public void clear() {
        jdbc.update("DELETE FROM mithaq_setting WHERE name = ?", PartnerKeys.SETTING);
    }

    @Override
    public void file(String fingerprint, InputStream bytes) throws IOException {
        files.keep(fingerprint, bytes);
    }

    @Override
    public long room() {
        return files.room();
    }

    @Override
    public void setting(Settings.Setting setting) {
        jdbc.update(
                "INSERT INTO mithaq_setting (name, version, content) VALUES (?, ?, ?)",
                setting.name(),
                setting.version(),
                setting.text());
    }

    @Override
    public void sequence(Sequence sequence) {
        jdbc.update("DELETE FROM mithaq_number WHERE name = ?", sequence.name());
        jdbc.update("INSERT INTO mithaq_number (name, last_number) VALUES (?, ?)", sequence.name(), sequence.last());
    }

    @Override
    public void group(Group group) {
        asSystem(() -> people.group(group));
    }

    @Override
    public void view(SavedView view) {
        jdbc.update(
                "INSERT INTO mithaq_saved_view (id, page, owner, name, state, shared_with, revision)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                view.id(),
                view.page().code(),
                view.owner().value(),
                view.content().name(),
                view.content().state().query(),
                view.content().sharedWith().map(Audience::code).orElse(null),
                view.revision());
    }

    @Override
    public void person(Member member) {
        asSystem(() -> people.person(member));
        String id = member.id().value();
        member.delivery().ifPresent(delivery -> choose("mithaq_delivery (person, delivery)", id, delivery.name()));
        member.digits().ifPresent(digits -> choose("mithaq_digits (person, code)", id, digits.code()));
        jdbc.update("DELETE FROM mithaq_first_view WHERE person = ?", id);
        member.firstViews()
                .forEach((page, view) -> jdbc.update(
                        "INSERT INTO mithaq_first_view (person, page, view_id) VALUES (?, ?, ?)",
                        id,
                        page.code(),
                        view));
        member.digest().ifPresent(choice -> choose("mithaq_digest_choice (person, wanted)", id, choice.name()));
        member.alerts().forEach(alert -> ask(id, alert));
    }

    /** What the archive brings is not new for them. */
    private void ask(String person, Member.AlertChoice alert) {
        jdbc.update(
                "INSERT INTO mithaq_alert (person, view_id, cadence, paused, since_at) VALUES (?, ?, ?, ?, ?)",
                person,
                alert.view(),
                alert.cadence().name(),
                alert.paused() ? 1 : 0,
                clock.instant().toEpochMilli());
    }

    /** What somebody chose here before gives way. */
    private void choose(String into, String person, String choice) {
        jdbc.update("DELETE FROM " + into.substring(0, into.indexOf(' ')) + " WHERE person = ?", person);
        jdbc.update("INSERT INTO " + into + " VALUES (?, ?)", person, choice);
    }

    @Override
    public void absence(Absence absence) {
        jdbc.update(
                "INSERT INTO mithaq_absence (id, person, first_day, last_day, stand_in) VALUES (?, ?, ?, ?, ?)",
                absence.id(),
                absence.person().value(),
                absence.from().toString(),
                absence.to().toString(),
                absence.standIn().value());
    }

    @Override
    public void reading(Reading reading) {
        jdbc.update(
                "INSERT INTO mithaq_reading_list (person, document_id, saved_at) VALUES (?, ?, ?)",
                reading.person().value(),
                reading.document().value(),
                reading.at().toEpochMilli());
    }

    @Override
    public void document(ArchivedDocument document) {
        asSystem(() -> documents.add(document, files::open));
    }

    @Override
    public void relation(Relation relation) {
        asSystem(() -> documents.add(relation));
    }

    @Override
    public void text(DocumentId document, PageText text) {
        asSystem(() -> documents.add(document, text));
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

    private void asSystem(Runnable work) {
        identity.asSystem(() -> {
            work.run();
            return true;
        });
    }
}
