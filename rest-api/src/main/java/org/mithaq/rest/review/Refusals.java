package org.mithaq.rest.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.rest.problem.Messages;

/** Guards that do not hold, in words. */
final class Refusals {

    private final Messages messages;

    Refusals(Messages messages) {
        this.messages = messages;
    }

    /** @param field what the person has to look at; absent when it is nothing single */
    record Refusal(String code, @Nullable String field, String message) {}

    List<Refusal> of(List<Problem.Detail> details, WorkingLanguage language) {
        return details.stream()
                .map(detail -> new Refusal(
                        detail.code(),
                        detail.field().isEmpty() ? null : detail.field(),
                        messages.text(language, detail.code(), detail.arguments())))
                .toList();
    }

    /** Of codes alone, as the repository keeps them. */
    List<Refusal> ofCodes(List<String> codes, WorkingLanguage language) {
        return codes.stream()
                .map(code -> new Refusal(code, null, messages.text(language, code)))
                .toList();
    }
}
