package org.mithaq.alert;

import java.util.List;
import java.util.stream.Stream;

/** A list of short texts in one line of a table: each ends with a line break. */
public final class KeptList {

    private static final String END = "\n";

    private KeptList() {}

    /** As many of them, from the first on, as {@link SavedAlerts#LONGEST_LIST} characters hold. */
    public static String write(List<String> items) {
        StringBuilder kept = new StringBuilder();
        for (String item : items) {
            String line = item.replaceAll("\\s+", " ").strip();
            if (!line.isEmpty() && kept.length() + line.length() + END.length() <= SavedAlerts.LONGEST_LIST) {
                kept.append(line).append(END);
            }
        }
        return kept.toString();
    }

    public static List<String> read(String kept) {
        return Stream.of(kept.split(END)).filter(item -> !item.isEmpty()).toList();
    }
}
