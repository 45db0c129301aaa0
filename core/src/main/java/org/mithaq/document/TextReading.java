package org.mithaq.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the text of a document's file and keeps it beside the document, with what was learnt: whether it could be read,
 * and in which languages it is written. Runs after the filing, never inside its transaction: a bad file can take long.
 */
public final class TextReading {

    private static final Logger LOG = LoggerFactory.getLogger(TextReading.class);

    private final UnitOfWork work;
    private final DocumentStore store;
    private final TextExtractor extractor;
    /** Fingerprints of files that were tried since the start: pictures are looked at once. */
    private final Set<String> recognised = ConcurrentHashMap.newKeySet();

    public TextReading(UnitOfWork work, DocumentStore store, TextExtractor extractor) {
        this.work = work;
        this.store = store;
        this.extractor = extractor;
    }

    /** True when the document has a file whose text was not read yet. */
    public boolean isDue(Document document) {
        return document.properties().has(Prm.PROP_TEXT_STATE)
                && (document.textState() == TextState.PENDING || !document.textIsCurrent());
    }

    /** True when the document's file is pictures in which nobody has looked for text since the start, and somebody can. */
    public boolean isToBeRecognised(Document document) {
        return extractor.recognises()
                && document.textState() == TextState.IMAGE_ONLY
                && document.textIsCurrent()
                && document.content()
                        .filter(content -> !recognised.contains(content.fingerprint()))
                        .isPresent();
    }

    /** Whether pictures are looked at at all. */
    public boolean recognises() {
        return extractor.recognises();
    }

    /** Reads the text unless somebody else has; when the file changes meanwhile, what was read is thrown away. */
    public void read(DocumentId id) {
        work.inTransaction(() -> store.find(id)).filter(this::isDue).ifPresent(due -> read(due, extractor::extract));
    }

    /**
     * Looks for text in pictures, which takes minutes; otherwise as {@link #read}. Where none is found the document stays
     * what it is: pictures.
     *
     * @throws UncheckedIOException when nothing could look at the file now; it is to be recognised still
     */
    public void recognise(DocumentId id) {
        Optional<Document> due = work.inTransaction(() -> store.find(id)).filter(this::isToBeRecognised);
        due.ifPresent(document -> {
            String fingerprint = document.content().orElseThrow().fingerprint();
            recognised.add(fingerprint);
            try {
                TextExtractor.Extraction found = extract(document, extractor::recognise);
                if (found.state().hasText()) {
                    keep(document, found);
                }
            } catch (UncheckedIOException e) {
                recognised.remove(fingerprint);
                throw e;
            }
        });
    }

    private void read(Document document, Reader reader) {
        TextExtractor.Extraction extraction = extract(document, reader);
        if (extraction.state() != document.textState() || !document.textIsCurrent()) {
            keep(document, extraction);
        }
    }

    /** Unless the document has got another file meanwhile. */
    private void keep(Document document, TextExtractor.Extraction extraction) {
        DocumentId id = document.id();
        work.inTransaction(() -> {
            Optional<Document> now = store.lock(id);
            if (now.isPresent() && now.get().content().equals(document.content())) {
                write(now.get(), extraction);
            }
        });
    }

    private interface Reader {
        TextExtractor.Extraction read(InputStream bytes, String name, String mediaType);
    }

    private TextExtractor.Extraction extract(Document document, Reader reader) {
        Optional<Content> content = document.content();
        if (content.isEmpty() || content.get().size() == 0) {
            return TextExtractor.Extraction.unreadable(TextState.EMPTY, Optional.empty());
        }
        try (InputStream bytes =
                work.inTransaction(() -> store.read(document.id())).orElseThrow()) {
            return reader.read(bytes, document.name(), content.get().mediaType());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Document document, TextExtractor.Extraction extraction) {
        List<String> languages =
                extraction.languages().stream().map(WorkingLanguage::tag).toList();
        Properties properties = document.properties()
                .with(Prm.PROP_TEXT_STATE, extraction.state().name())
                .with(Prm.PROP_TEXT_OF, document.content().map(Content::fingerprint))
                .with(Prm.PROP_LANGUAGES_FOUND, languages)
                .with(Prm.PROP_PAGE_COUNT, extraction.text().map(text ->
                        (long) text.pages().size()));
        if (!properties.has(Prm.PROP_LANGUAGE) && !languages.isEmpty()) {
            properties = properties.with(Prm.PROP_LANGUAGE, languages.get(0));
        }
        store.update(document.id(), document.revision(), properties);
        store.writeText(document.id(), extraction.text().orElse(new PageText(List.of())));
        LOG.debug("text of {} is {}", document.id(), extraction.state());
    }
}
