package org.mithaq.server.backup;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Rows of a backup's table so that those of both kinds of databases can be compared. */
final class Rows {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Rows() {}

    /** Each row by its columns' names, sorted; truth values as H2 and PostgreSQL both can keep them, moments without trailing zeros. */
    static List<String> comparable(List<String> lines) {
        JsonNode names = JSON.readTree(lines.get(0));
        List<String> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            JsonNode row = JSON.readTree(line);
            TreeMap<String, String> values = new TreeMap<>();
            for (int n = 0; n < names.size(); n++) {
                values.put(names.get(n).stringValue(), value(row.get(n)));
            }
            rows.add(values.toString());
        }
        return rows.stream().sorted().toList();
    }

    private static String value(JsonNode node) {
        if (node.isBoolean()) {
            return node.booleanValue() ? "1" : "0";
        }
        if (node.isString() && node.stringValue().matches("\\d{4}-\\d\\d-\\d\\dT.*(Z|[+-]\\d\\d:\\d\\d)")) {
            return java.time.OffsetDateTime.parse(node.stringValue())
                    .toInstant()
                    .toString();
        }
        return node.toString();
    }
}
