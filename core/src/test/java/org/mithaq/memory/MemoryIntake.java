package org.mithaq.memory;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
import org.mithaq.audit.AuditTrail;
import org.mithaq.backlog.Batch;
import org.mithaq.backlog.Row;
import org.mithaq.document.DocumentId;
import org.mithaq.document.PageText;
import org.mithaq.document.Settings;
import org.mithaq.view.SavedView;

/** Notes what it is told; a host counts as empty until its trail begins. */
public final class MemoryIntake implements Intake {

    /** Of each kind the ids, in their order. */
    public final Map<Kind, List<String>> told = new EnumMap<>(Kind.class);

    public final Set<String> files = new TreeSet<>();
    public long room = Long.MAX_VALUE;

    private final AuditTrail trail;

    public MemoryIntake(AuditTrail trail) {
        this.trail = trail;
    }

    private void note(Kind kind, String id) {
        told.computeIfAbsent(kind, of -> new ArrayList<>()).add(id);
    }

    @Override
    public Map<Kind, Long> held() {
        long entries = trail.head().sequence();
        return entries == 0 ? Map.of() : Map.of(Kind.AUDIT, entries);
    }

    @Override
    public void file(String fingerprint, InputStream bytes) throws IOException {
        bytes.transferTo(java.io.OutputStream.nullOutputStream());
        files.add(fingerprint);
    }

    @Override
    public long room() {
        return room;
    }

    @Override
    public void setting(Settings.Setting setting) {
        note(Kind.SETTINGS, setting.name());
    }

    @Override
    public void sequence(Sequence sequence) {
        note(Kind.NUMBERS, sequence.name());
    }

    @Override
    public void group(Group group) {
        note(Kind.GROUPS, group.name());
    }

    @Override
    public void view(SavedView view) {
        note(Kind.VIEWS, view.id());
    }

    @Override
    public void person(Member member) {
        note(Kind.PEOPLE, member.id().value());
    }

    @Override
    public void absence(Absence absence) {
        note(Kind.ABSENCES, absence.id());
    }

    @Override
    public void reading(Reading reading) {
        note(Kind.READING_LISTS, reading.document().value());
    }

    @Override
    public void document(ArchivedDocument document) {
        note(Kind.DOCUMENTS, document.id().value());
    }

    @Override
    public void relation(Relation relation) {
        note(Kind.RELATIONS, relation.source().value());
    }

    @Override
    public void text(DocumentId document, PageText text) {
        note(Kind.TEXTS, document.value());
    }

    @Override
    public void review(RunningReview review) {
        note(Kind.REVIEWS, review.document().value());
    }

    @Override
    public void batch(Batch batch, List<Row> rows) {
        note(Kind.BATCHES, batch.id());
    }

    @Override
    public void entry(AuditEntry entry) {
        note(Kind.AUDIT, entry.hash());
    }
}
