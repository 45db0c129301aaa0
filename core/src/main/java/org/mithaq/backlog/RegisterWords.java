package org.mithaq.backlog;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.model.CsvFile;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.model.TypeDefinition;

/**
 * The words that registers use, in three languages: for their columns ({@code columns.csv}) and for values of a list ({@code
 * values.csv} and the labels of the content model). Compared without case, accents, vowel marks, hamza and punctuation.
 */
final class RegisterWords {

    private static final Pattern MARKS = Pattern.compile("[\\p{Mn}\\p{Cf}\\u0640]+");
    private static final Pattern OTHERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final Map<String, Field> columns = new HashMap<>();
    private final Map<String, Map<String, String>> values = new HashMap<>();

    RegisterWords(ContentModel model) {
        for (List<String> line : lines("columns.csv")) {
            Field field = Field.valueOf(line.get(0));
            columns.put(folded(field.name()), field);
            for (String word : line.get(1).split("\\|")) {
                columns.put(folded(word), field);
            }
        }
        for (List<String> line : lines("values.csv")) {
            for (String word : line.get(2).split("\\|")) {
                add(line.get(0), word, line.get(1));
            }
        }
        addTypes(model);
        addList(model, "category", Prm.PROP_PARTNER_CATEGORY);
        addList(model, "renewal", Prm.PROP_RENEWAL_MODE);
        addList(model, "sector", Prm.PROP_LEAD_SECTOR);
        addList(model, "confidentiality", Prm.PROP_CONFIDENTIALITY);
    }

    private static List<List<String>> lines(String file) {
        try (InputStream in = Objects.requireNonNull(RegisterWords.class.getResourceAsStream(file), file)) {
            List<CsvFile.Row> rows = CsvFile.read(file, in).rows();
            return rows.subList(1, rows.size()).stream()
                    .map(CsvFile.Row::fields)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String list, String word, String code) {
        values.computeIfAbsent(list, name -> new HashMap<>()).put(folded(word), code);
    }

    private void addTypes(ContentModel model) {
        for (QName name : List.of(
                Prm.TYPE_AGREEMENT,
                Prm.TYPE_MOU,
                Prm.TYPE_PROTOCOL,
                Prm.TYPE_PROGRAMME_OF_ACTION,
                Prm.TYPE_LETTER_OF_INTENT,
                Prm.TYPE_REFERENCE_LITERATURE)) {
            TypeDefinition type = model.type(name).orElseThrow();
            add("kind", name.localName(), name.toString());
            for (WorkingLanguage language : WorkingLanguage.values()) {
                add("kind", type.title(language.locale()), name.toString());
            }
        }
    }

    private void addList(ContentModel model, String list, QName property) {
        model.property(property)
                .flatMap(definition -> definition.listOfValues())
                .ifPresent(found -> found.values().forEach(code -> {
                    add(list, code, code);
                    for (WorkingLanguage language : WorkingLanguage.values()) {
                        found.label(code, language.locale()).ifPresent(label -> add(list, label, code));
                    }
                }));
    }

    /** What the columns probably say, each field at most once; nothing for a heading that no list knows. */
    Map<Integer, Field> guesses(List<String> headings) {
        Map<Integer, Field> guessed = new TreeMap<>();
        Set<Field> taken = new HashSet<>();
        for (int column = 0; column < headings.size(); column++) {
            Optional<Field> field = Optional.ofNullable(columns.get(folded(headings.get(column))));
            if (field.isPresent() && taken.add(field.get())) {
                guessed.put(column, field.get());
            }
        }
        return guessed;
    }

    /** The code that a word of a list stands for, blank when it is known and says nothing; empty when it is not known. */
    Optional<String> code(String list, String word) {
        return Optional.ofNullable(values.getOrDefault(list, Map.of()).get(folded(word)));
    }

    /** A text without what writers of registers differ in. */
    static String folded(String text) {
        String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace('ٱ', 'ا')
                .replace('ى', 'ي')
                .replace('ة', 'ه')
                .replace("ء", "");
        return OTHERS.matcher(digits(bare)).replaceAll(" ").strip();
    }

    /** With the digits of any script as Latin ones. */
    static String digits(String text) {
        StringBuilder latin = new StringBuilder(text.length());
        text.codePoints()
                .forEach(character -> latin.appendCodePoint(
                        Character.isDigit(character)
                                ? Character.forDigit(Character.digit(character, 10), 10)
                                : character));
        return latin.toString();
    }

    static Map<Field, Integer> byField(Map<Integer, Field> mapping) {
        Map<Field, Integer> columns = new EnumMap<>(Field.class);
        mapping.forEach((column, field) -> columns.put(field, column));
        return columns;
    }
}
