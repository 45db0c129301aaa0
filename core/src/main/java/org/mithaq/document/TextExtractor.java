package org.mithaq.document;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.mithaq.language.WorkingLanguage;

/**
 * Port: reads the text of a file. Bounded in time and memory whatever the bytes are; never throws for a bad file: what
 * could not be read is an outcome with its true reason.
 */
public interface TextExtractor {

    /**
     * @param bytes read to the end or not; the caller closes it
     * @param name file name, a hint only: the bytes decide what it is
     * @param mediaType declared type, a hint only
     */
    Extraction extract(InputStream bytes, String name, String mediaType);

    /**
     * Whether something is installed and answers that reads files of this kind; where it is not, reading one gives
     * NO_EXTRACTOR. The answer may change while the host runs; it is always yes for whoever brings what reads.
     */
    default boolean canRead(String mediaType) {
        return true;
    }

    /** Whether {@link #recognise} can be asked for the text of files that are IMAGE_ONLY. */
    default boolean recognises() {
        return false;
    }

    /**
     * Recognises the text of a file whose pages are pictures (OCR). Takes minutes, within the limits of the host.
     *
     * @return RECOGNISED with its text and as many pages as the file has, or IMAGE_ONLY where none was found
     * @throws java.io.UncheckedIOException when nothing could look at the file now, which says nothing of it
     */
    default Extraction recognise(InputStream bytes, String name, String mediaType) {
        return extract(bytes, name, mediaType);
    }

    /**
     * @param state never PENDING; text is present exactly when the state has text
     * @param mediaType what the bytes really are, when it could be told
     * @param title from the file's own metadata
     * @param languages most used first; empty when undecided. Arabic by its script, French or English by a detector
     */
    record Extraction(
            TextState state,
            Optional<PageText> text,
            Optional<String> mediaType,
            Optional<String> title,
            List<WorkingLanguage> languages) {

        public Extraction {
            languages = List.copyOf(languages);
            if (state.hasText() != text.isPresent() || state == TextState.PENDING) {
                throw new IllegalArgumentException("a text comes exactly with a state that has one, not with " + state);
            }
        }

        public static Extraction unreadable(TextState state, Optional<String> mediaType) {
            return new Extraction(state, Optional.empty(), mediaType, Optional.empty(), List.of());
        }
    }
}
