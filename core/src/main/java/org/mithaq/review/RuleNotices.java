package org.mithaq.review;

import java.util.List;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.language.Localized;
import org.mithaq.language.Translations;
import org.mithaq.notification.Notice;
import org.mithaq.notification.Notifier;
import org.mithaq.problem.Problem;

/**
 * Tells whoever put a file into a folder, or changed it there, that the folder's rule could not do with it what it is for: the
 * rule runs after them, so that nothing else would tell. Inside the caller's transaction.
 */
public final class RuleNotices {

    private final Notifier notifier;

    public RuleNotices(Notifier notifier) {
        this.notifier = notifier;
    }

    /** What the rule was to do. */
    public enum Purpose {
        ROUTING,
        COMPLETENESS,
        SIGNATURE
    }

    /**
     * Tells that it failed.
     *
     * @param file name of the file, which need not be a document
     * @param document to link to; empty when the file is none
     * @param problem that says why; empty for what nobody foresaw
     */
    public void failed(
            PersonId person, Purpose purpose, String file, Optional<DocumentId> document, Optional<Problem> problem) {
        Localized reason = problem.map(Translations::refusal).orElse(Translations.message("notice.rule.unforeseen"));
        notifier.send(new Notice(
                person,
                "notice.rule." + purpose,
                List.of(file, Notice.inEachLanguage(reason)),
                document.map(DocumentId::value)));
    }
}
