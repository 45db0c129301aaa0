package org.mithaq.search;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.QName;

/**
 * Compares the index with the repository, document by document and in all that the index is told, who may read it included; and
 * tells the index anew where they disagree. People go on working: what changed meanwhile is looked at again.
 */
public final class IndexCheck {

    private static final int PAGE = 200;
    /** How often what disagrees is looked at again, because somebody may be changing it just then. */
    private static final int LOOKS = 3;

    private final UnitOfWork work;
    private final DocumentStore store;
    private final DocumentSearch index;
    private final Indexing indexing;
    private final CatchUp catchUp;
    private final Clock clock;

    public IndexCheck(
            UnitOfWork work,
            DocumentStore store,
            DocumentSearch index,
            Indexing indexing,
            CatchUp catchUp,
            Clock clock) {
        this.work = work;
        this.store = store;
        this.index = index;
        this.indexing = indexing;
        this.catchUp = catchUp;
        this.clock = clock;
    }

    /**
     * All of it was told to the index anew; what failed again is among {@link CatchUp#unprocessed}.
     *
     * @param compared documents of the repository that were looked at
     * @param missing in the repository, but not in the index
     * @param different the index had been told something else of them
     * @param surplus in the index, but not in the repository
     */
    public record Outcome(
            Instant endedAt,
            long compared,
            List<DocumentId> missing,
            List<DocumentId> different,
            List<DocumentId> surplus) {
        public Outcome {
            missing = List.copyOf(missing);
            different = List.copyOf(different);
            surplus = List.copyOf(surplus);
        }

        /** Whether index and repository agreed. */
        public boolean agrees() {
            return missing.isEmpty() && different.isEmpty() && surplus.isEmpty();
        }
    }

    private enum Finding {
        AGREES,
        MISSING,
        DIFFERENT,
        SURPLUS
    }

    /** Takes a minute for some ten thousand documents. @param progress told how many were compared so far */
    Outcome run(LongConsumer progress) {
        catchUp.run();
        Set<DocumentId> suspects = new LinkedHashSet<>();
        Set<DocumentId> there = new HashSet<>();
        for (QName type : Indexing.INDEXED) {
            compare(type, suspects, there, progress);
        }
        suspects.addAll(surplus(there));
        for (int look = 0; look < LOOKS && !suspects.isEmpty(); look++) {
            catchUp.run();
            suspects.removeIf(id -> finding(id) == Finding.AGREES);
        }
        Map<Finding, List<DocumentId>> found = new EnumMap<>(Finding.class);
        suspects.forEach(id ->
                found.computeIfAbsent(finding(id), finding -> new ArrayList<>()).add(id));
        catchUp.tellAnew(suspects);
        return new Outcome(
                clock.instant(),
                there.size(),
                found.getOrDefault(Finding.MISSING, List.of()),
                found.getOrDefault(Finding.DIFFERENT, List.of()),
                found.getOrDefault(Finding.SURPLUS, List.of()));
    }

    private void compare(QName type, Set<DocumentId> suspects, Set<DocumentId> there, LongConsumer progress) {
        Optional<DocumentId> after = Optional.empty();
        List<DocumentId> page;
        do {
            Optional<DocumentId> from = after;
            page = work.inTransaction(() ->
                    store.walk(type, from, PAGE).stream().map(Document::id).toList());
            Map<DocumentId, String> told = index.told(page);
            for (DocumentId id : page) {
                Optional<String> now = indexing.of(id).map(IndexedDocument::fingerprint);
                if (!now.equals(Optional.ofNullable(told.get(id)))) {
                    suspects.add(id);
                }
                now.ifPresent(indexed -> there.add(id));
            }
            progress.accept(there.size());
            after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1));
        } while (page.size() == PAGE);
    }

    private List<DocumentId> surplus(Set<DocumentId> there) {
        List<DocumentId> surplus = new ArrayList<>();
        Optional<DocumentId> after = Optional.empty();
        List<DocumentId> page;
        do {
            page = index.ids(after, PAGE);
            page.stream().filter(id -> !there.contains(id)).forEach(surplus::add);
            after = page.isEmpty() ? after : Optional.of(page.get(page.size() - 1));
        } while (page.size() == PAGE);
        return surplus;
    }

    private Finding finding(DocumentId id) {
        Optional<String> told = Optional.ofNullable(index.told(List.of(id)).get(id));
        Optional<String> now = indexing.of(id).map(IndexedDocument::fingerprint);
        if (told.equals(now)) {
            return Finding.AGREES;
        }
        if (told.isEmpty()) {
            return Finding.MISSING;
        }
        return now.isEmpty() ? Finding.SURPLUS : Finding.DIFFERENT;
    }
}
