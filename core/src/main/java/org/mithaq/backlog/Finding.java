package org.mithaq.backlog;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.language.Localized;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;

/**
 * Something that was found about a row, worded in every language when it was found: what it speaks of may be gone later.
 *
 * @param refusal whether the row is not filed because of it; else it is told only
 * @param code stable
 * @param field what the column says that it concerns; empty for the whole row
 * @param texts by language tag
 */
public record Finding(boolean refusal, String code, Optional<Field> field, Map<String, String> texts) {

    private static final Translations MESSAGES = new Translations();

    public Finding {
        texts = Collections.unmodifiableMap(new TreeMap<>(texts));
    }

    static Finding refusal(String code, Field field, Object... arguments) {
        return of(true, code, Optional.of(field), List.of(arguments));
    }

    static Finding note(String code, Field field, Object... arguments) {
        return of(false, code, Optional.of(field), List.of(arguments));
    }

    /** What another use case refused, with each of its reasons. */
    static Finding of(Problem problem) {
        return worded(true, problem.code(), Optional.empty(), language -> Translations.refusal(problem)
                .in(language));
    }

    private static Finding of(boolean refusal, String code, Optional<Field> field, List<Object> arguments) {
        return worded(refusal, code, field, language -> MESSAGES.text(language, code, arguments));
    }

    private static Finding worded(boolean refusal, String code, Optional<Field> field, Localized words) {
        Map<String, String> texts = new TreeMap<>();
        for (WorkingLanguage language : WorkingLanguage.values()) {
            texts.put(language.tag(), words.in(language));
        }
        return new Finding(refusal, code, field, texts);
    }

    public String text(WorkingLanguage language) {
        return texts.getOrDefault(language.tag(), code);
    }
}
