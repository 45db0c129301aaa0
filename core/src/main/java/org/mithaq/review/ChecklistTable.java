package org.mithaq.review;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.model.TypeDefinition;
import org.mithaq.setting.TableText;

/**
 * The checklist of the legal review. CSV with the header {@link #COLUMNS}; the form is described in {@code
 * checklist.schema.json} beside the shipped table. A table without a row is right: then nothing is ticked.
 */
final class ChecklistTable {

    static final List<String> COLUMNS = List.of("code", "types", "label_en", "label_fr", "label_ar", "required");

    private static final String REQUIRED = "YES";
    private static final Set<String> ANSWERS = Set.of(REQUIRED, "NO");
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{0,39}");
    private static final Pattern TYPE = Pattern.compile("prm:[A-Za-z]+");
    private static final Pattern SEPARATOR = Pattern.compile("\\|");
    private static final int LONGEST_LABEL = 200;

    private ChecklistTable() {}

    /**
     * The items in the order in which they are shown.
     *
     * @throws org.mithaq.problem.Problem {@code PRM-SETTING-002} with one detail per error, each with its line
     */
    static List<ChecklistItem> parse(String text, ContentModel model) {
        TableText table = new TableText(COLUMNS, text);
        List<ChecklistItem> items = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (TableText.Row line : table.rows()) {
            items.add(item(table, line, model));
            if (!known.add(line.cell("code"))) {
                table.wrong(line.line(), "PRM-SETTING-011", "code", line.cell("code"));
            }
        }
        table.refuseErrors();
        return List.copyOf(items);
    }

    private static ChecklistItem item(TableText table, TableText.Row line, ContentModel model) {
        if (!CODE.matcher(line.cell("code")).matches()) {
            table.wrongValue(line, "code");
        }
        List<QName> types = new ArrayList<>();
        if (!line.cell("types").isEmpty()) {
            for (String name : SEPARATOR.split(line.cell("types"), -1)) {
                Optional<QName> type = type(name.strip(), model);
                if (type.isEmpty()) {
                    table.wrong(line.line(), "PRM-SETTING-006", "types", name.strip());
                }
                type.ifPresent(types::add);
            }
        }
        if (!ANSWERS.contains(line.cell("required"))) {
            table.wrongValue(line, "required");
        }
        return new ChecklistItem(
                line.cell("code"),
                types,
                labels(table, line),
                line.cell("required").equals(REQUIRED));
    }

    private static Optional<QName> type(String name, ContentModel model) {
        return TYPE.matcher(name).matches()
                ? model.type(QName.of(name))
                        .filter(type -> type.isSubtypeOf(Prm.TYPE_INSTRUMENT))
                        .map(TypeDefinition::name)
                : Optional.empty();
    }

    private static Map<WorkingLanguage, String> labels(TableText table, TableText.Row line) {
        Map<WorkingLanguage, String> labels = new EnumMap<>(WorkingLanguage.class);
        for (WorkingLanguage language : WorkingLanguage.values()) {
            String column = "label_" + language.tag();
            String label = line.cell(column);
            if (label.isEmpty() || label.length() > LONGEST_LABEL) {
                table.wrongValue(line, column);
            }
            labels.put(language, label);
        }
        return labels;
    }
}
