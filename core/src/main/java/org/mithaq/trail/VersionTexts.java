package org.mithaq.trail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.mithaq.access.Actor;
import org.mithaq.comparison.Comparison;
import org.mithaq.comparison.TextComparison;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.PageText;
import org.mithaq.document.TextExtractor;
import org.mithaq.document.TextState;
import org.mithaq.document.Version;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

/**
 * Two versions of a document's file beside each other, by their wording. The text of a former file is not kept: it is read
 * when somebody asks, outside of any transaction, because a bad file can take long; the last few are remembered by the
 * fingerprint of their bytes.
 */
public final class VersionTexts {

    /** Beyond this, comparing takes longer than anybody waits. */
    private static final int MOST_CHARACTERS = 2_000_000;

    private static final int REMEMBERED = 12;
    private static final int MOST_REMEMBERED = 300_000;

    /** Comparing long texts takes memory and a processor: whoever comes while so many go on waits. */
    private static final int AT_ONCE = 2;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Documents documents;
    private final TextExtractor extractor;
    private final Map<String, Read> remembered = Collections.synchronizedMap(new Recent());

    public VersionTexts(Documents documents, TextExtractor extractor) {
        this.documents = documents;
        this.extractor = extractor;
    }

    /** Why a version has no wording to compare. */
    public record Obstacle(Version version, TextState state) {}

    /**
     * Two versions, the former first.
     *
     * @param languages of the later text, most used first, ISO 639-1
     * @param obstacle why they were not compared; empty when they were
     */
    public record Compared(
            Version from,
            Version to,
            List<String> languages,
            Optional<Obstacle> obstacle,
            Optional<Comparison> comparison) {

        public Compared {
            languages = List.copyOf(languages);
            if (obstacle.isPresent() == comparison.isPresent()) {
                throw new IllegalArgumentException("either they were compared, or something stands against it");
            }
        }
    }

    /**
     * What the wording of one version became in the other, whichever is named first.
     *
     * @throws Problem {@code PRM-DOC-001} when there is no such document, or none that the person may read, {@code
     *     PRM-DOC-007} when it has no such version
     */
    public Compared compare(Actor actor, DocumentId id, String one, String other) {
        Document document = documents.open(actor, id);
        List<Version> versions = documents.versions(actor, id);
        int first = indexOf(versions, one);
        int second = indexOf(versions, other);
        Version from = versions.get(Math.min(first, second));
        Version to = versions.get(Math.max(first, second));
        if (from.content().fingerprint().equals(to.content().fingerprint())) {
            return new Compared(
                    from, to, List.of(), Optional.empty(), Optional.of(new Comparison(List.of(), List.of())));
        }
        Read before = text(actor, document, from);
        Read after = text(actor, document, to);
        Optional<Obstacle> obstacle = obstacle(from, before).or(() -> obstacle(to, after));
        Optional<Comparison> comparison = obstacle.isPresent() ? Optional.empty() : Optional.of(inTurn(before, after));
        return new Compared(from, to, after.languages(), obstacle, comparison);
    }

    private Comparison inTurn(Read before, Read after) {
        turns.acquireUninterruptibly();
        try {
            return TextComparison.between(before.pages(), after.pages());
        } finally {
            turns.release();
        }
    }

    private static Optional<Obstacle> obstacle(Version version, Read read) {
        if (!read.state().hasText()) {
            return Optional.of(new Obstacle(version, read.state()));
        }
        return read.length() > MOST_CHARACTERS
                ? Optional.of(new Obstacle(version, TextState.TOO_LARGE))
                : Optional.empty();
    }

    private static int indexOf(List<Version> versions, String label) {
        for (int i = 0; i < versions.size(); i++) {
            if (versions.get(i).label().equals(label)) {
                return i;
            }
        }
        throw Problem.of(Problem.Kind.NOT_FOUND, "PRM-DOC-007");
    }

    private Read text(Actor actor, Document document, Version version) {
        String fingerprint = version.content().fingerprint();
        Read known = remembered.get(fingerprint);
        if (known != null) {
            return known;
        }
        Read read = kept(actor, document, version).orElseGet(() -> extract(actor, document, version));
        if (read.isLasting()) {
            remembered.put(fingerprint, read);
        }
        return read;
    }

    /** Of the present file the text lies beside the document. */
    private Optional<Read> kept(Actor actor, Document document, Version version) {
        boolean present = document.content()
                .map(Content::fingerprint)
                .filter(version.content().fingerprint()::equals)
                .isPresent();
        return present && document.textState().hasText()
                ? documents
                        .text(actor, document.id())
                        .map(text -> new Read(
                                document.textState(),
                                text.pages(),
                                document.properties().texts(Prm.PROP_LANGUAGES_FOUND)))
                : Optional.empty();
    }

    private Read extract(Actor actor, Document document, Version version) {
        if (version.content().size() == 0) {
            return new Read(TextState.EMPTY, List.of(), List.of());
        }
        try (InputStream bytes = documents.read(actor, document.id(), Optional.of(version.label()))) {
            TextExtractor.Extraction found =
                    extractor.extract(bytes, version.name(), version.content().mediaType());
            return new Read(
                    found.state(),
                    found.text().map(PageText::pages).orElse(List.of()),
                    found.languages().stream().map(WorkingLanguage::tag).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was read of a file. @param pages empty unless it is readable */
    private record Read(TextState state, List<String> pages, List<String> languages) {

        /** What the host could not read for reasons of its own, it may read the next time. */
        private static final Set<TextState> PASSING = EnumSet.of(TextState.NO_EXTRACTOR, TextState.TIMED_OUT);

        long length() {
            return pages.stream().mapToLong(String::length).sum();
        }

        boolean isLasting() {
            return !PASSING.contains(state) && length() <= MOST_REMEMBERED;
        }
    }

    /** The last few that were asked for. */
    private static final class Recent extends LinkedHashMap<String, Read> {

        private static final long serialVersionUID = 1L;

        Recent() {
            super(REMEMBERED, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Read> eldest) {
            return size() > REMEMBERED;
        }
    }
}
