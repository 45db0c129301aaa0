package org.mithaq.digest;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mithaq.setting.TableText;

/**
 * The interests of the sectors. CSV with the header {@link #COLUMNS}; the form is described in {@code interests.schema.json}
 * beside the shipped table. A table without a row is right: then sectors get what was filed for them.
 */
final class InterestTable {

    static final List<String> COLUMNS =
            List.of("sector", "interest", "words", "subjects", "issuers", "languages", "note");

    private static final Pattern SEPARATOR = Pattern.compile("\\|");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_WORDS = 500;
    private static final int LONGEST_VALUE = 200;
    private static final int MOST_VALUES = 20;
    /** Each new piece of literature is held against each. */
    private static final int MOST = 500;

    private InterestTable() {}

    /**
     * The interests in the order of the table.
     *
     * @param sectors codes of those that there are
     * @throws org.mithaq.problem.Problem {@code PRM-SETTING-002} with one detail per error, each with its line
     */
    static List<Interest> parse(String text, Set<String> sectors) {
        TableText table = new TableText(COLUMNS, text);
        List<Interest> interests = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (TableText.Row line : table.rows()) {
            if (interests.size() == MOST) {
                table.wrong(line.line(), "PRM-SETTING-013", "", MOST);
                break;
            }
            interests.add(interest(table, line, sectors));
            String name = line.cell("sector") + " " + line.cell("interest").toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                table.wrong(line.line(), "PRM-SETTING-011", "interest", line.cell("interest"));
            }
        }
        table.refuseErrors();
        return List.copyOf(interests);
    }

    private static Interest interest(TableText table, TableText.Row line, Set<String> sectors) {
        if (!sectors.contains(line.cell("sector"))) {
            table.wrongValue(line, "sector");
        }
        String name = line.cell("interest");
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            table.wrongValue(line, "interest");
        }
        Interest interest = new Interest(
                line.cell("sector"),
                name,
                line.cell("words"),
                values(table, line, "subjects"),
                values(table, line, "issuers"),
                values(table, line, "languages"));
        boolean wants = hasLetters(interest.words())
                || !interest.subjects().isEmpty()
                || !interest.issuers().isEmpty();
        if (!wants || interest.words().length() > LONGEST_WORDS) {
            table.wrongValue(line, "words");
        }
        if (!interest.languages().stream().allMatch(tag -> LANGUAGE.matcher(tag).matches())) {
            table.wrongValue(line, "languages");
        }
        return interest;
    }

    private static Set<String> values(TableText table, TableText.Row line, String column) {
        Set<String> values = new LinkedHashSet<>();
        if (!line.cell(column).isEmpty()) {
            for (String value : SEPARATOR.split(line.cell(column), -1)) {
                values.add(value.strip());
            }
        }
        boolean right = values.size() <= MOST_VALUES
                && values.stream().allMatch(value -> value.length() <= LONGEST_VALUE && hasLetters(value));
        if (!right) {
            table.wrongValue(line, column);
        }
        return values;
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
