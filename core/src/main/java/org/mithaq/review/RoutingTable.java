package org.mithaq.review;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.mithaq.language.Localized;
import org.mithaq.model.ContentModel;
import org.mithaq.model.CsvFile;
import org.mithaq.model.ModelException;
import org.mithaq.model.Prm;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/**
 * Who reviews what: rows of conditions, of which the first that matches a draft decides. Data that an administrator edits.
 *
 * <p>CSV in UTF-8 with the header {@link #COLUMNS}; the form is described in {@code routing-table.schema.json} beside the
 * shipped table. A condition left empty accepts everything; several values are separated by {@code |}; an amount is a
 * range {@code from..to} in whole units of the currency, either end open. The last row accepts everything.
 */
public final class RoutingTable {

    /** The header, in this order. */
    public static final List<String> COLUMNS = List.of(
            "type",
            "category",
            "amount",
            "currency",
            "risk",
            "language",
            "confidentiality",
            "reviewers",
            "opinions",
            "first_response_days",
            "decision_days",
            "escalation_days",
            "priority",
            "note");

    private static final int CONDITIONS = 7;
    private static final Set<String> OPINIONS = Set.of("TECHNICAL_SECTOR", "FINANCE", "DUE_DILIGENCE");
    private static final Pattern RANGE = Pattern.compile("(\\d{0,15})\\.\\.(\\d{0,15})");
    private static final Pattern WORD = Pattern.compile("\\|");

    private final List<Row> rows;

    private RoutingTable(List<Row> rows) {
        this.rows = List.copyOf(rows);
    }

    private record Row(
            Map<String, String> conditions,
            String group,
            List<String> opinions,
            int firstResponse,
            int decision,
            int escalation,
            int priority) {}

    /**
     * Reads a table.
     *
     * @param groupExists whether an authority is a group of the directory
     * @throws Problem {@code PRM-ROUTING-001} with one detail per wrong cell, each naming its line first
     */
    public static RoutingTable parse(String text, ContentModel model, Predicate<String> groupExists) {
        Reader reader = new Reader(model, groupExists);
        reader.read(text);
        if (!reader.errors.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "PRM-ROUTING-001", List.of(), reader.errors);
        }
        return new RoutingTable(reader.rows);
    }

    /** The route of a draft, with the reasons. */
    public Route route(RoutingRequest request, ContentModel model) {
        Map<String, String> values = values(request);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.conditions().entrySet().stream()
                    .allMatch(condition -> accepts(condition.getKey(), condition.getValue(), values, model))) {
                List<Route.Reason> reasons = row.conditions().entrySet().stream()
                        .map(c -> new Route.Reason(c.getKey(), c.getValue(), values.getOrDefault(c.getKey(), "")))
                        .toList();
                return new Route(
                        i + 1,
                        row.group(),
                        row.opinions(),
                        row.firstResponse(),
                        row.decision(),
                        row.escalation(),
                        row.priority(),
                        reasons);
            }
        }
        throw new IllegalStateException("the last row accepts everything");
    }

    /** The groups of the rows, in their order. */
    List<String> groups() {
        return rows.stream().map(Row::group).toList();
    }

    /** Of each row that no draft can come to, the earlier one that takes all its drafts; by their numbers, from 1. */
    Map<Integer, Integer> unreachable(ContentModel model) {
        Map<Integer, Integer> unreachable = new LinkedHashMap<>();
        for (int later = 1; later < rows.size(); later++) {
            for (int earlier = 0; earlier < later && !unreachable.containsKey(later + 1); earlier++) {
                if (takesAll(rows.get(earlier), rows.get(later), model)) {
                    unreachable.put(later + 1, earlier + 1);
                }
            }
        }
        return unreachable;
    }

    private static boolean takesAll(Row earlier, Row later, ContentModel model) {
        return earlier.conditions().entrySet().stream().allMatch(condition -> {
            String narrower = later.conditions().get(condition.getKey());
            return narrower != null && contains(condition.getKey(), condition.getValue(), narrower, model);
        });
    }

    private static boolean contains(String column, String wider, String narrower, ContentModel model) {
        if (column.equals("amount")) {
            return end(wider, 1, 0) <= end(narrower, 1, 0)
                    && end(wider, 2, Long.MAX_VALUE) >= end(narrower, 2, Long.MAX_VALUE);
        }
        return WORD.splitAsStream(narrower)
                .allMatch(value -> WORD.splitAsStream(wider).anyMatch(one -> same(column, one, value, model)));
    }

    private static long end(String range, int group, long open) {
        var ends = RANGE.matcher(range);
        return ends.matches() && !ends.group(group).isEmpty() ? Long.parseLong(ends.group(group)) : open;
    }

    private static Map<String, String> values(RoutingRequest request) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("type", request.type().toString());
        request.category().ifPresent(value -> values.put("category", value));
        request.amount().ifPresent(value -> values.put("amount", Long.toString(value)));
        request.currency().ifPresent(value -> values.put("currency", value));
        request.risk().ifPresent(value -> values.put("risk", value));
        request.language().ifPresent(value -> values.put("language", value));
        values.put("confidentiality", request.confidentiality().name());
        return values;
    }

    private static boolean accepts(String column, String accepted, Map<String, String> values, ContentModel model) {
        Optional<String> value = Optional.ofNullable(values.get(column));
        if (column.equals("amount")) {
            var range = RANGE.matcher(accepted);
            return range.matches()
                    && value.map(Long::valueOf)
                            .filter(amount -> range.group(1).isEmpty() || amount >= Long.parseLong(range.group(1)))
                            .filter(amount -> range.group(2).isEmpty() || amount <= Long.parseLong(range.group(2)))
                            .isPresent();
        }
        return value.filter(given -> WORD.splitAsStream(accepted).anyMatch(one -> same(column, one, given, model)))
                .isPresent();
    }

    private static boolean same(String column, String accepted, String given, ContentModel model) {
        if (column.equals("type")) {
            return model.type(QName.of(given))
                    .map(type -> type.isSubtypeOf(QName.of(accepted)))
                    .orElse(false);
        }
        return accepted.equals(given);
    }

    /** One reading of a text; collects everything that is wrong with it. */
    private static final class Reader {

        private final ContentModel model;
        private final Predicate<String> groupExists;
        private final List<Row> rows = new ArrayList<>();
        private final List<Problem.Detail> errors = new ArrayList<>();

        Reader(ContentModel model, Predicate<String> groupExists) {
            this.model = model;
            this.groupExists = groupExists;
        }

        void read(String text) {
            List<CsvFile.Row> lines = lines(text);
            if (lines.isEmpty() || !lines.get(0).fields().equals(COLUMNS)) {
                if (errors.isEmpty()) {
                    error(1, "PRM-ROUTING-002", "", String.join(",", COLUMNS));
                }
                return;
            }
            for (CsvFile.Row line : lines.subList(1, lines.size())) {
                if (line.fields().size() == COLUMNS.size()) {
                    row(line);
                } else {
                    error(line.line(), "PRM-ROUTING-003", "", line.fields().size(), COLUMNS.size());
                }
            }
            int last = lines.get(lines.size() - 1).line();
            if (errors.isEmpty()
                    && (rows.isEmpty()
                            || !rows.get(rows.size() - 1).conditions().isEmpty())) {
                error(last, "PRM-ROUTING-004", "");
            }
        }

        private List<CsvFile.Row> lines(String text) {
            try {
                return CsvFile.read(
                                "routing-table.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                        .rows();
            } catch (ModelException e) {
                Localized message = language -> e.message(language.locale());
                errors.add(Problem.Detail.of("PRM-ROUTING-005", "", e.line(), message));
                return List.of();
            }
        }

        private void row(CsvFile.Row line) {
            Map<String, String> conditions = new LinkedHashMap<>();
            for (int i = 0; i < CONDITIONS; i++) {
                String cell = line.fields().get(i).strip();
                if (!cell.isEmpty() && isCondition(line.line(), COLUMNS.get(i), cell)) {
                    conditions.put(COLUMNS.get(i), cell);
                }
            }
            String group = line.fields().get(7).strip();
            if (!groupExists.test(group)) {
                error(line.line(), "PRM-ROUTING-007", "reviewers", group);
            }
            rows.add(new Row(
                    conditions,
                    group,
                    opinions(line),
                    number(line, 9, 0, 365),
                    number(line, 10, 1, 365),
                    number(line, 11, 0, 365),
                    number(line, 12, 1, 3)));
        }

        private boolean isCondition(int line, String column, String cell) {
            List<String> wrong = WORD.splitAsStream(cell)
                    .filter(value -> !isValue(column, value))
                    .toList();
            wrong.forEach(value -> error(line, "PRM-ROUTING-006", column, value));
            return wrong.isEmpty();
        }

        private boolean isValue(String column, String value) {
            return switch (column) {
                case "type" -> isInstrumentType(value);
                case "category" -> isValueOf(Prm.PROP_COUNTERPARTY_CATEGORY, value);
                case "amount" -> RANGE.matcher(value).matches() && !value.equals("..");
                case "currency" -> isValueOf(Prm.PROP_CURRENCY, value);
                case "risk" -> isValueOf(Prm.PROP_RISK, value);
                case "language" -> isValueOf(Prm.PROP_LANGUAGE, value);
                default -> isValueOf(Prm.PROP_CONFIDENTIALITY, value);
            };
        }

        private boolean isInstrumentType(String value) {
            return value.startsWith("prm:")
                    && value.length() > 4
                    && value.substring(4).chars().allMatch(Character::isLetter)
                    && model.type(QName.of(value))
                            .filter(type -> type.isSubtypeOf(Prm.TYPE_INSTRUMENT))
                            .isPresent();
        }

        private boolean isValueOf(QName property, String value) {
            PropertyDefinition definition = model.property(property).orElseThrow();
            return definition
                    .validate(definition.multiple() ? List.of(value) : value)
                    .isEmpty();
        }

        private List<String> opinions(CsvFile.Row line) {
            List<String> opinions = WORD.splitAsStream(line.fields().get(8).strip())
                    .filter(opinion -> !opinion.isEmpty())
                    .toList();
            opinions.stream()
                    .filter(opinion -> !OPINIONS.contains(opinion))
                    .forEach(opinion -> error(line.line(), "PRM-ROUTING-006", "opinions", opinion));
            return opinions;
        }

        private int number(CsvFile.Row line, int column, int least, int most) {
            String cell = line.fields().get(column).strip();
            int value = cell.matches("\\d{1,4}") ? Integer.parseInt(cell) : -1;
            if (value < least || value > most) {
                error(line.line(), "PRM-ROUTING-008", COLUMNS.get(column), cell, least, most);
            }
            return value;
        }

        /** The line is the first argument of every message; the column, where there is one, its second. */
        private void error(int line, String code, String column, Object... arguments) {
            List<Object> all = new ArrayList<>(List.of(line));
            if (!column.isEmpty()) {
                all.add(column);
            }
            all.addAll(List.of(arguments));
            errors.add(new Problem.Detail(code, column, all));
        }
    }
}
