package org.mithaq.rest.backlog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.backlog.Backlog;
import org.mithaq.backlog.Batch;
import org.mithaq.backlog.Finding;
import org.mithaq.backlog.Row;
import org.mithaq.document.DocumentId;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;

/**
 * A batch, in words of the reader's language beside the codes.
 *
 * @param counts rows by outcome
 */
record BatchView(
        String id,
        String name,
        String source,
        String person,
        Instant created,
        String state,
        String stateLabel,
        List<ColumnView> columns,
        int rows,
        int files,
        Map<String, Integer> counts) {

    /** @param field what the column says; absent when it is left alone */
    record ColumnView(
            int position, String heading, @Nullable String field) {}

    /** @param field code of what the column says that it concerns; absent for the whole row */
    record FindingView(
            String code,
            boolean refusal,
            @Nullable String field,
            @Nullable String fieldLabel,
            String text) {}

    /** @param document what was filed; absent before, and after it was taken back */
    record RowView(
            int number,
            String outcome,
            String outcomeLabel,
            List<String> cells,
            @Nullable String document,
            List<FindingView> findings) {}

    static BatchView of(Backlog.View view, Translations translations, Actor actor) {
        Batch batch = view.batch();
        List<ColumnView> columns = new ArrayList<>();
        for (int column = 0; column < batch.columns().size(); column++) {
            columns.add(new ColumnView(
                    column,
                    batch.columns().get(column),
                    batch.mapping().containsKey(column)
                            ? batch.mapping().get(column).name()
                            : null));
        }
        Map<String, Integer> counts = new TreeMap<>();
        view.counts().forEach((outcome, count) -> counts.put(outcome.name(), count));
        return new BatchView(
                batch.id(),
                batch.name(),
                batch.source(),
                batch.person().value(),
                batch.created(),
                batch.state().name(),
                translations.text(actor.language(), "backlog.state." + batch.state(), List.of()),
                columns,
                view.rows(),
                view.files(),
                counts);
    }

    static RowView of(Row row, Translations translations, WorkingLanguage language) {
        return new RowView(
                row.number(),
                row.outcome().name(),
                translations.text(language, "backlog.outcome." + row.outcome(), List.of()),
                row.cells(),
                row.outcome() == Row.Outcome.FILED
                        ? row.document().map(DocumentId::value).orElse(null)
                        : null,
                row.findings().stream()
                        .map(finding -> of(finding, translations, language))
                        .toList());
    }

    private static FindingView of(Finding finding, Translations translations, WorkingLanguage language) {
        return new FindingView(
                finding.code(),
                finding.refusal(),
                finding.field().map(Enum::name).orElse(null),
                finding.field()
                        .map(field -> translations.text(language, "backlog.field." + field, List.of()))
                        .orElse(null),
                finding.text(language));
    }
}
