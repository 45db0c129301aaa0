package org.mithaq.rest.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.document.BulkEdits;
import org.mithaq.document.Document;
import org.mithaq.document.Properties;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;
import org.mithaq.rest.json.PropertyValues;
import org.mithaq.rest.problem.Messages;

/** Shows what became, or would become, of several documents. */
final class BulkEditViews {

    private final ValueWords words;
    private final Messages messages;

    BulkEditViews(ValueWords words, Messages messages) {
        this.words = words;
        this.messages = messages;
    }

    /**
     * @param title absent when the person may not read it
     * @param revision that it has; absent when it was refused
     * @param changes none when it has the values already, or was refused
     * @param hidden whether the person cannot read it any more afterwards
     */
    record OutcomeView(
            String id,
            @Nullable String title,
            @Nullable String revision,
            List<ChangeView> changes,
            boolean hidden,
            @Nullable RefusalView refusal) {}

    /**
     * @param from absent for none, as is its word
     * @param fromWords where the content model cannot tell them: of people and groups
     */
    record ChangeView(
            String property,
            @Nullable Object from,
            @Nullable Object to,
            @Nullable String fromWords,
            @Nullable String toWords) {}

    /**
     * @param passing whether the same may be tried again as it is
     * @param stale whether somebody has changed it since it was shown
     */
    record RefusalView(String code, String message, boolean passing, boolean stale) {}

    OutcomeView view(Actor actor, BulkEdits.Outcome outcome) {
        WorkingLanguage language = actor.language();
        if (outcome instanceof BulkEdits.Outcome.Changed changed) {
            Document document = changed.document();
            return new OutcomeView(
                    changed.id().value(),
                    document.title(language),
                    document.revision().value(),
                    changed.differences().stream()
                            .map(difference -> view(difference, language))
                            .toList(),
                    changed.hidden(),
                    null);
        }
        BulkEdits.Outcome.Refused refused = (BulkEdits.Outcome.Refused) outcome;
        return new OutcomeView(
                refused.id().value(),
                refused.document().map(document -> document.title(language)).orElse(null),
                null,
                List.of(),
                false,
                new RefusalView(
                        refused.problem().code(),
                        sentence(refused.problem(), language),
                        refused.passing(),
                        refused.problem().code().equals("PRM-DOC-009")));
    }

    private ChangeView view(BulkEdits.Difference difference, WorkingLanguage language) {
        return new ChangeView(
                difference.property().toString(),
                json(difference.property(), difference.from()),
                json(difference.property(), difference.to()),
                inWords(difference.property(), difference.from(), language),
                inWords(difference.property(), difference.to(), language));
    }

    private static @Nullable Object json(QName name, Optional<Object> value) {
        return PropertyValues.write(Properties.EMPTY.with(name, value)).get(name.toString());
    }

    private @Nullable String inWords(QName name, Optional<Object> value, WorkingLanguage language) {
        Map<String, String> inWords = words.beyondTheModel(Properties.EMPTY.with(name, value), language);
        return inWords.get(name.toString());
    }

    /** The reasons of single properties say more than that there are some. */
    private String sentence(Problem problem, WorkingLanguage language) {
        return problem.details().isEmpty()
                ? messages.text(language, problem.code(), problem.arguments())
                : String.join(
                        " ",
                        problem.details().stream()
                                .map(detail -> messages.text(language, detail.code(), detail.arguments()))
                                .distinct()
                                .toList());
    }
}
