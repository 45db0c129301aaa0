package org.mithaq.archive;

import java.util.List;
import org.mithaq.access.Absence;
import org.mithaq.audit.AuditEntry;
import org.mithaq.backlog.Batch;
import org.mithaq.backlog.Row;
import org.mithaq.document.DocumentId;
import org.mithaq.document.PageText;
import org.mithaq.document.Settings;
import org.mithaq.view.SavedView;

/** Who is told what an archive holds, in the order of {@link Kind}; parents before their children. */
public interface Receiver {

    void setting(Settings.Setting setting);

    void sequence(Sequence sequence);

    void group(Group group);

    void view(SavedView view);

    void person(Member member);

    void absence(Absence absence);

    void reading(Reading reading);

    void document(ArchivedDocument document);

    void relation(Relation relation);

    void text(DocumentId document, PageText text);

    void review(RunningReview review);

    void batch(Batch batch, List<Row> rows);

    void entry(AuditEntry entry);
}
