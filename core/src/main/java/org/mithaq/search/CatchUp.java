package org.mithaq.search;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.LongConsumer;
import org.mithaq.document.Change;
import org.mithaq.document.ChangeListener;
import org.mithaq.document.Condition;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Governing;
import org.mithaq.document.TextReading;
import org.mithaq.document.TextState;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the committed changes: has the text of new files read, tells the listeners, keeps the index true.
 *
 * <p>The host calls {@link #run} after each commit and now and then; the mark in the index says where to go on, so a
 * crash loses nothing. Whatever fails for one document is kept in {@link #unprocessed} and tried again; it stops nobody
 * else's.
 */
public final class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final int PAGE = 200;

    private final UnitOfWork work;
    private final DocumentStore store;
    private final DocumentSearch index;
    private final Indexing indexing;
    private final TextReading reading;
    private final Executor readers;
    private final Executor recognisers;
    private final List<ChangeListener> listeners;
    private final ContentModel model;
    private final Governing governing;
    private final Set<DocumentId> beingRead = ConcurrentHashMap.newKeySet();
    private final Set<DocumentId> beingRecognised = ConcurrentHashMap.newKeySet();
    private final Map<DocumentId, String> unprocessed = new ConcurrentHashMap<>();
    private boolean resumed;

    /**
     * @param readers runs the reading of texts, apart from this: a bad file can take long
     * @param recognisers looks for text in pictures, apart from both: a scan takes minutes, and nobody should wait for it
     */
    public CatchUp(
            UnitOfWork work,
            DocumentStore store,
            DocumentSearch index,
            Indexing indexing,
            TextReading reading,
            Executor readers,
            Executor recognisers,
            List<ChangeListener> listeners,
            ContentModel model) {
        this.work = work;
        this.store = store;
        this.index = index;
        this.indexing = indexing;
        this.reading = reading;
        this.readers = readers;
        this.recognisers = recognisers;
        this.listeners = List.copyOf(listeners);
        this.model = model;
        this.governing = new Governing(store);
    }

    /** Works off all changes up to now; one thread at a time. Returns how many documents it looked at. */
    public synchronized int run() {
        int looked = retryUnprocessed() + resume();
        List<Change> changes;
        do {
            long mark = index.mark();
            changes = work.inTransaction(() -> store.changesSince(mark, PAGE));
            if (!changes.isEmpty()) {
                Set<DocumentId> ids = new LinkedHashSet<>();
                changes.forEach(change -> ids.add(change.id()));
                process(ids, changes.get(changes.size() - 1).mark());
                looked += ids.size();
            }
        } while (changes.size() == PAGE);
        return looked;
    }

    /** Number of committed changes that the index does not know yet, at most 10,000. */
    public int backlog() {
        long mark = index.mark();
        return work.inTransaction(() -> store.changesSince(mark, 10_000)).size();
    }

    /** What could not be processed, or the index does not take, with the reason. */
    public Map<DocumentId, String> unprocessed() {
        Map<DocumentId, String> all = new HashMap<>(index.refused());
        all.putAll(unprocessed);
        return Map.copyOf(all);
    }

    /**
     * Builds the index anew beside the one in use, then takes it into use.
     *
     * @return number of documents in it
     */
    public long rebuild() {
        return rebuild(done -> {});
    }

    /** @param progress told how many documents the new index holds so far */
    long rebuild(LongConsumer progress) {
        long done = 0;
        long mark = index.mark();
        try (DocumentSearch.Rebuild rebuild = index.rebuild()) {
            for (QName type : Indexing.INDEXED) {
                done = walk(type, rebuild, done, progress);
            }
            synchronized (this) {
                rebuild.finish(Math.max(mark, index.mark()));
            }
        }
        return index.size();
    }

    private long walk(QName type, DocumentSearch.Rebuild rebuild, long before, LongConsumer progress) {
        long done = before;
        Optional<DocumentId> after = Optional.empty();
        List<Document> page;
        do {
            Optional<DocumentId> from = after;
            page = work.inTransaction(() -> store.walk(type, from, PAGE));
            List<Document> documents = page;
            rebuild.add(work.inTransaction(() -> documents.stream()
                    .flatMap(document -> indexing.of(document.id()).stream())
                    .toList()));
            done += page.size();
            progress.accept(done);
            after = page.isEmpty()
                    ? after
                    : Optional.of(page.get(page.size() - 1).id());
        } while (page.size() == PAGE);
        return done;
    }

    /** Tells the index of documents as they are now, whatever it was told before; what fails is kept as after any change. */
    void tellAnew(Set<DocumentId> ids) {
        List<DocumentId> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += PAGE) {
            synchronized (this) {
                process(all.subList(from, Math.min(from + PAGE, all.size())), index.mark());
            }
        }
    }

    /**
     * Once after the start: files whose text nobody has read, because the process ended between their filing, which the
     * index knows already, and their reading; and pictures, where text can be recognised now.
     */
    private int resume() {
        if (resumed) {
            return 0;
        }
        Set<DocumentId> unread = new LinkedHashSet<>();
        Set<TextState> due = reading.recognises()
                ? EnumSet.of(TextState.PENDING, TextState.IMAGE_ONLY)
                : EnumSet.of(TextState.PENDING);
        for (QName type : Indexing.INDEXED) {
            for (TextState state : due) {
                work.inTransaction(() -> store.find(
                                type, Prm.PROP_TEXT_STATE, new Condition.Is(state.name()), Integer.MAX_VALUE))
                        .forEach(document -> unread.add(document.id()));
            }
        }
        if (!unread.isEmpty()) {
            process(unread, index.mark());
        }
        resumed = true;
        return unread.size();
    }

    private int retryUnprocessed() {
        Set<DocumentId> again = new LinkedHashSet<>(unprocessed.keySet());
        if (!again.isEmpty()) {
            process(again, index.mark());
        }
        return again.size();
    }

    /**
     * When the repository itself cannot be reached the mark stays where it is: the documents are not to blame. What a listener
     * could not do keeps nobody from finding the document.
     */
    private void process(Collection<DocumentId> ids, long mark) {
        List<IndexedDocument> upserts = new ArrayList<>();
        List<DocumentId> deletions = new ArrayList<>();
        for (DocumentId id : owners(ids)) {
            boolean settled = succeeds(id, () -> settle(id));
            boolean gathered =
                    succeeds(id, () -> indexing.of(id).ifPresentOrElse(upserts::add, () -> deletions.add(id)));
            if (settled && gathered) {
                unprocessed.remove(id);
            }
        }
        index.apply(mark, upserts, deletions);
    }

    private boolean succeeds(DocumentId id, Runnable step) {
        try {
            step.run();
            return true;
        } catch (RuntimeException e) {
            if (e instanceof Problem problem && problem.kind() == Problem.Kind.UNAVAILABLE) {
                throw e;
            }
            LOG.warn("could not process the change of {}", id, e);
            unprocessed.put(id, String.valueOf(e.getMessage()));
            return false;
        }
    }

    /** A changed party or round is a change of its instrument, which in turn decides who finds its copies. */
    private Set<DocumentId> owners(Collection<DocumentId> ids) {
        Set<DocumentId> owners = new LinkedHashSet<>();
        for (DocumentId id : ids) {
            Optional<Document> document = work.inTransaction(() -> store.find(id));
            DocumentId owner = document.flatMap(Document::parent).orElse(id);
            owners.add(owner);
            owners.addAll(work.inTransaction(() -> governing.governedBy(owner)));
        }
        return owners;
    }

    private void settle(DocumentId id) {
        Optional<Document> document = work.inTransaction(() -> store.find(id));
        if (document.isEmpty()) {
            return;
        }
        if (isReadable(document.get()) && reading.isDue(document.get())) {
            if (beingRead.add(id)) {
                readers.execute(() -> read(id));
            }
            return;
        }
        if (isReadable(document.get()) && reading.isToBeRecognised(document.get()) && beingRecognised.add(id)) {
            recognisers.execute(() -> recognise(id));
        }
        listeners.forEach(listener -> listener.changed(id));
    }

    private boolean isReadable(Document document) {
        return model.type(document.type())
                .map(type -> type.hasAspect(Prm.ASPECT_READABLE))
                .orElse(false);
    }

    private void recognise(DocumentId id) {
        try {
            reading.recognise(id);
        } catch (UncheckedIOException e) {
            LOG.warn("nothing could recognise the text of {} now; it is tried again", id, e);
            unprocessed.put(id, String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.warn("could not recognise the text of {}; it stays a picture until the next start", id, e);
        } finally {
            beingRecognised.remove(id);
        }
    }

    /** What it writes is a change of its own, which brings the document here again. */
    private void read(DocumentId id) {
        try {
            reading.read(id);
        } catch (RuntimeException e) {
            LOG.warn("could not read the text of {}", id, e);
            unprocessed.put(id, String.valueOf(e.getMessage()));
        } finally {
            beingRead.remove(id);
        }
    }
}
