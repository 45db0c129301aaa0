package org.mithaq.deadline;

import java.util.List;
import org.mithaq.language.Localized;
import org.mithaq.language.Translations;

/** A deadline as a sentence: "Expires on 3 March 2027". */
final class DeadlineWords {

    private static final Translations MESSAGES = new Translations();

    private DeadlineWords() {}

    static Localized of(Deadline deadline, Localized statusLabel) {
        String key = "deadline." + deadline.kind() + variant(deadline);
        List<Object> arguments = List.of(Translations.day(deadline.day()), statusLabel);
        return language -> MESSAGES.text(language, key, arguments);
    }

    private static String variant(Deadline deadline) {
        if (deadline.kind() == ClockKind.BEFORE_EXPIRY && deadline.renewsTacitly()) {
            return ".renews";
        }
        return deadline.daysLeft() < 0 ? ".over" : "";
    }
}
