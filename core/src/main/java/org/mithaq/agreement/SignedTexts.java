package org.mithaq.agreement;

import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.comparison.TextComparison;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.PageText;
import org.mithaq.document.TextState;
import org.mithaq.model.Prm;

/** Puts a signed copy beside the cleared text of its language: the instrument's own, or that of a translation of it. */
final class SignedTexts {

    private final DocumentStore store;
    private final Instruments instruments;

    SignedTexts(DocumentStore store, Instruments instruments) {
        this.store = store;
        this.instruments = instruments;
    }

    SignedText of(Document copy, Document instrument) {
        if (!copy.textIsCurrent() || copy.textState() == TextState.PENDING) {
            return without(copy, Optional.empty(), Obstacle.NOT_READ_YET);
        }
        if (copy.textState() == TextState.RECOGNISED) {
            return without(copy, Optional.empty(), Obstacle.RECOGNISED);
        }
        if (copy.textState() != TextState.READABLE) {
            return without(
                    copy,
                    Optional.empty(),
                    copy.textState() == TextState.IMAGE_ONLY ? Obstacle.IMAGE_ONLY : Obstacle.UNREADABLE);
        }
        Optional<Document> sameLanguage = inLanguageOf(copy, instrument);
        if (sameLanguage.isEmpty()) {
            return without(copy, Optional.empty(), Obstacle.OTHER_LANGUAGE);
        }
        Document cleared = sameLanguage.get();
        if (!instruments.of(cleared).isCleared()) {
            return without(copy, sameLanguage, Obstacle.NOT_CLEARED);
        }
        Optional<PageText> from = cleared.textIsCurrent() ? store.text(cleared.id()) : Optional.empty();
        Optional<PageText> to = store.text(copy.id());
        if (from.isEmpty() || to.isEmpty()) {
            return without(copy, sameLanguage, Obstacle.CLEARED_TEXT_UNREADABLE);
        }
        return new SignedText(
                copy,
                sameLanguage,
                Optional.empty(),
                Optional.of(TextComparison.between(from.get().pages(), to.get().pages())));
    }

    private Optional<Document> inLanguageOf(Document copy, Document instrument) {
        Optional<String> language = copy.properties().text(Prm.PROP_LANGUAGE);
        return Stream.concat(
                        Stream.of(instrument),
                        store.sources(instrument.id(), Prm.ASSOC_TRANSLATION_OF).stream()
                                .flatMap(id -> store.find(id).stream()))
                .filter(text -> text.properties().text(Prm.PROP_LANGUAGE).equals(language))
                .findFirst();
    }

    private static SignedText without(Document copy, Optional<Document> cleared, Obstacle obstacle) {
        return new SignedText(copy, cleared, Optional.of(obstacle), Optional.empty());
    }
}
