package org.mithaq.review;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Document;
import org.mithaq.document.Settings;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Localized;
import org.mithaq.model.ContentModel;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;
import org.mithaq.setting.EditedTable;

/**
 * The checklist in force: what a reviewer ticks while reading a draft, and what has to be ticked before it is cleared. Read
 * and edited like the other settings.
 */
public final class Checklist {

    /** Name of the setting. */
    public static final String SETTING = "checklist";

    private final EditedTable<List<ChecklistItem>> table;
    private final ContentModel model;

    public Checklist(UnitOfWork work, Settings settings, ContentModel model, AuditTrail audit, Clock clock) {
        this.model = model;
        this.table = new EditedTable<>(
                work,
                settings,
                audit,
                clock,
                SETTING,
                EditedTable.shipped(Checklist.class, "checklist.csv"),
                text -> ChecklistTable.parse(text, model));
    }

    /** The table, to read and edit; another one holds for every decision from then on. */
    public EditedTable<?> table() {
        return table;
    }

    /** What is ticked in a task of this kind about the document; nothing but in a review and a clearance. */
    public List<ChecklistItem> of(TaskKind kind, Document document) {
        return kind == TaskKind.REVIEW || kind == TaskKind.CLEARANCE
                ? table.current().stream()
                        .filter(item -> appliesTo(item, document.type()))
                        .toList()
                : List.of();
    }

    /** Of an item that the table does not have any more, its code. */
    public Localized label(String code) {
        return table.current().stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .map(ChecklistItem::label)
                .orElse(language -> code);
    }

    /**
     * What was ticked, each once, in the order of the checklist.
     *
     * @throws Problem {@code PRM-REVIEW-027} for a code that is not on the checklist of this task
     */
    List<String> ticked(TaskKind kind, Document document, Collection<String> codes) {
        List<String> known =
                of(kind, document).stream().map(ChecklistItem::code).toList();
        codes.stream().filter(code -> !known.contains(code)).findFirst().ifPresent(code -> {
            throw Problem.of(Problem.Kind.INVALID, "PRM-REVIEW-027", code);
        });
        return known.stream().filter(codes::contains).toList();
    }

    /** @throws Problem {@code PRM-REVIEW-028} naming each required item that was not ticked */
    void requireTicked(TaskKind kind, Document document, Collection<String> ticked) {
        List<Problem.Detail> open = of(kind, document).stream()
                .filter(item -> item.required() && !ticked.contains(item.code()))
                .map(item -> Problem.Detail.of("PRM-REVIEW-029", "", item.label()))
                .toList();
        if (!open.isEmpty()) {
            throw new Problem(Problem.Kind.GUARD, "PRM-REVIEW-028", List.of(), open);
        }
    }

    private boolean appliesTo(ChecklistItem item, QName type) {
        return item.types().isEmpty()
                || model.type(type)
                        .filter(definition -> item.types().stream().anyMatch(definition::isSubtypeOf))
                        .isPresent();
    }
}
