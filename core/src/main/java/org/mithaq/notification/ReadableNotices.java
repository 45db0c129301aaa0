package org.mithaq.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.language.Plural;

/**
 * Notices of documents that were found for somebody, as that person may read them now: rights may have changed since they were
 * kept. Notices of another kind tell people of their own work, and stay.
 */
public final class ReadableNotices {

    private static final String ONE = "notice.alert";

    /** Keys of those that list documents, and the texts that say how many. */
    private static final Map<String, String> LISTS =
            Map.of("notice.alerts", "alert.documents", "notice.digest", "digest.titles");

    /** Arguments before the list: how many there are, and last how many of them are listed. */
    private static final int COUNT = 0;

    private static final int LISTED = 2;
    private static final int FIRST_ENTRY = 3;

    private final BiPredicate<PersonId, DocumentId> mayRead;

    /** @param mayRead whether the person may read the document now; asked in a transaction */
    public ReadableNotices(BiPredicate<PersonId, DocumentId> mayRead) {
        this.mayRead = mayRead;
    }

    /** In a transaction: without what its reader may not read; empty when nothing is left of it. */
    public Optional<Notice> of(Notice notice) {
        if (notice.key().equals(ONE)) {
            return notice.subject()
                    .filter(document -> isReadable(notice, document))
                    .map(document -> notice);
        }
        return Optional.ofNullable(LISTS.get(notice.key()))
                .map(counted -> list(notice, counted))
                .orElseGet(() -> Optional.of(notice));
    }

    /** What is left is counted anew, so that the number tells nothing of the rest. */
    private Optional<Notice> list(Notice notice, String counted) {
        List<Object> arguments = new ArrayList<>(notice.arguments().subList(0, FIRST_ENTRY));
        notice.arguments().stream()
                .skip(FIRST_ENTRY)
                .filter(entry -> isReadable(notice, Notice.documentOf(entry)))
                .forEach(arguments::add);
        int left = arguments.size() - FIRST_ENTRY;
        if (arguments.size() == notice.arguments().size()) {
            return Optional.of(notice);
        }
        arguments.set(COUNT, Notice.inEachLanguage(Plural.of(counted, left)));
        arguments.set(LISTED, "");
        return left == 0
                ? Optional.empty()
                : Optional.of(new Notice(notice.to(), notice.key(), arguments, notice.subject()));
    }

    private boolean isReadable(Notice notice, String document) {
        return mayRead.test(notice.to(), new DocumentId(document));
    }
}
