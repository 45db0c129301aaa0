package org.mithaq.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.setting.TableText;

/**
 * The thesaurus of searches. CSV with the header {@link #COLUMNS}; the form is described in {@code thesaurus.schema.json} beside
 * the shipped table. A table without a row is right: then searches find only what has their own words.
 */
final class ThesaurusTable {

    static final List<String> COLUMNS = List.of("concept", "kind", "en", "fr", "ar", "note");

    static final Set<String> KINDS =
            Set.of("INSTRUMENT", "LEGAL", "RESOURCE", "SECTOR", "SUBJECT", "GOAL", "ORGANISATION", "BODY", "GEOGRAPHY");

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9_]{1,39}");
    private static final Pattern SEPARATOR = Pattern.compile("\\|");
    private static final int LONGEST_TERM = 80;
    private static final int MOST_TERMS = 12;
    /** Each is compared with what people type. */
    private static final int MOST_CONCEPTS = 3_000;

    private ThesaurusTable() {}

    /**
     * The concepts in the order of the table.
     *
     * @throws org.mithaq.problem.Problem {@code PRM-SETTING-002} with one detail per error, each with its line
     */
    static List<Concept> parse(String text) {
        TableText table = new TableText(COLUMNS, text);
        List<Concept> concepts = new ArrayList<>();
        Set<String> codes = new HashSet<>();
        Map<WorkingLanguage, Set<String>> known = new EnumMap<>(WorkingLanguage.class);
        for (TableText.Row line : table.rows()) {
            if (concepts.size() == MOST_CONCEPTS) {
                table.wrong(line.line(), "PRM-SETTING-012", "", MOST_CONCEPTS);
                break;
            }
            concepts.add(concept(table, line, known));
            if (!codes.add(line.cell("concept"))) {
                table.wrong(line.line(), "PRM-SETTING-011", "concept", line.cell("concept"));
            }
        }
        table.refuseErrors();
        return List.copyOf(concepts);
    }

    private static Concept concept(TableText table, TableText.Row line, Map<WorkingLanguage, Set<String>> known) {
        if (!CODE.matcher(line.cell("concept")).matches()) {
            table.wrongValue(line, "concept");
        }
        if (!KINDS.contains(line.cell("kind"))) {
            table.wrongValue(line, "kind");
        }
        Map<WorkingLanguage, List<String>> terms = new EnumMap<>(WorkingLanguage.class);
        for (WorkingLanguage language : WorkingLanguage.values()) {
            terms.put(language, terms(table, line, language, known.computeIfAbsent(language, each -> new HashSet<>())));
        }
        return new Concept(line.cell("concept"), terms);
    }

    /** A term that two concepts had would bring what was not asked for. */
    private static List<String> terms(
            TableText table, TableText.Row line, WorkingLanguage language, Set<String> known) {
        String column = language.tag();
        List<String> terms = Arrays.stream(SEPARATOR.split(line.cell(column), -1))
                .map(String::strip)
                .toList();
        if (terms.size() > MOST_TERMS || terms.stream().anyMatch(term -> !isTerm(term))) {
            table.wrongValue(line, column);
        }
        for (String term : terms) {
            if (isTerm(term) && !known.add(term.toLowerCase(Locale.ROOT))) {
                table.wrong(line.line(), "PRM-SETTING-011", column, term);
            }
        }
        return terms;
    }

    private static boolean isTerm(String term) {
        return term.length() <= LONGEST_TERM && term.codePoints().anyMatch(Character::isLetter);
    }
}
