package org.mithaq.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
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

    /** Reads the text unless somebody else has; when the file changes meanwhile, what was read is thrown away. */
    public void read(DocumentId id) {
        Optional<Document> due = work.inTransaction(() -> store.find(id)).filter(this::isDue);
        if (due.isEmpty()) {
            return;
        }
        Document document = due.get();
        TextExtractor.Extraction extraction = extract(document);
        work.inTransaction(() -> {
            Optional<Document> now = store.lock(id);
            if (now.isPresent() && now.get().content().equals(document.content())) {
                keep(now.get(), extraction);
            }
        });
    }

    private TextExtractor.Extraction extract(Document document) {
        Optional<Content> content = document.content();
        if (content.isEmpty() || content.get().size() == 0) {
            return TextExtractor.Extraction.unreadable(TextState.EMPTY, Optional.empty());
        }
        try (InputStream bytes =
                work.inTransaction(() -> store.read(document.id())).orElseThrow()) {
            return extractor.extract(bytes, document.name(), content.get().mediaType());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void keep(Document document, TextExtractor.Extraction extraction) {
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
