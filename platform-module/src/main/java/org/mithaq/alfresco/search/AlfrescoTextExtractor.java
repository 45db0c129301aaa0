package org.mithaq.alfresco.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.alfresco.repo.rendition2.SynchronousTransformClient;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentService;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.MimetypeService;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.document.PageText;
import org.mithaq.document.TextExtractor;
import org.mithaq.document.TextState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Texts by the repository's transform service, which bounds time and memory in its own processes. Text files need no
 * transform. Without an engine that can read a kind of file, the answer is NO_EXTRACTOR, not an empty text.
 */
public final class AlfrescoTextExtractor implements TextExtractor {

    private static final Logger LOG = LoggerFactory.getLogger(AlfrescoTextExtractor.class);
    private static final String TEXT = "text/plain";
    private static final long LONGEST_TEXT = 50L * 1024 * 1024;

    private final ContentService contents;
    private final MimetypeService mediaTypes;
    private final SynchronousTransformClient transforms;
    private final Identity identity;

    public AlfrescoTextExtractor(
            ContentService contents,
            MimetypeService mediaTypes,
            SynchronousTransformClient transforms,
            Identity identity) {
        this.contents = contents;
        this.mediaTypes = mediaTypes;
        this.transforms = transforms;
        this.identity = identity;
    }

    @Override
    public Extraction extract(InputStream bytes, String name, String mediaType) {
        return identity.asSystem(() -> {
            ContentWriter copy = contents.getTempWriter();
            copy.setMimetype(mediaType);
            copy.setEncoding(StandardCharsets.UTF_8.name());
            copy.putContent(bytes);
            ContentReader source = copy.getReader();
            String detected = mediaTypes.guessMimetype(name, copy.getReader());
            copy.setMimetype(detected);
            return extract(copy, detected);
        });
    }

    @Override
    public boolean canRead(String mediaType) {
        return mediaType.equals(TEXT) || transforms.isSupported(mediaType, 1, null, TEXT, new HashMap<>(), null, null);
    }

    /** @param copy asked for a new reader each time, because a reader can be read once */
    private Extraction extract(ContentWriter copy, String mediaType) {
        long size = copy.getReader().getSize();
        if (size == 0) {
            return Extraction.unreadable(TextState.EMPTY, Optional.of(mediaType));
        }
        if (FileSigns.isEncrypted(copy.getReader())) {
            return Extraction.unreadable(TextState.ENCRYPTED, Optional.of(mediaType));
        }
        if (mediaType.equals(TEXT)) {
            return told(copy.getReader(), mediaType);
        }
        return transformed(copy.getReader(), size, mediaType);
    }

    private Extraction transformed(ContentReader source, long size, String mediaType) {
        Map<String, String> options = new HashMap<>();
        if (!transforms.isSupported(mediaType, size, null, TEXT, options, null, null)) {
            return Extraction.unreadable(
                    hasText(mediaType) ? TextState.NO_EXTRACTOR : TextState.UNSUPPORTED, Optional.of(mediaType));
        }
        ContentWriter target = contents.getTempWriter();
        target.setMimetype(TEXT);
        target.setEncoding(StandardCharsets.UTF_8.name());
        try {
            transforms.transform(source, target, options, null, null);
        } catch (RuntimeException e) {
            LOG.warn("the transform service could not read a file of type {}", mediaType, e);
            return Extraction.unreadable(TextState.DAMAGED, Optional.of(mediaType));
        }
        return told(target.getReader(), mediaType);
    }

    private static Extraction told(ContentReader reader, String mediaType) {
        if (reader.getSize() > LONGEST_TEXT) {
            return Extraction.unreadable(TextState.TOO_LARGE, Optional.of(mediaType));
        }
        String text;
        try (InputStream bytes = reader.getContentInputStream()) {
            text = Normalizer.normalize(new String(bytes.readAllBytes(), StandardCharsets.UTF_8), Normalizer.Form.NFKC);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (text.codePoints().noneMatch(Character::isLetter)) {
            boolean pages = mediaType.equals("application/pdf") || mediaType.startsWith("image/");
            return Extraction.unreadable(pages ? TextState.IMAGE_ONLY : TextState.EMPTY, Optional.of(mediaType));
        }
        PageText pages = PageText.ofJoined(text.strip());
        return new Extraction(
                TextState.READABLE,
                Optional.of(pages),
                Optional.of(mediaType),
                Optional.empty(),
                LanguagesOfText.of(text));
    }

    private static boolean hasText(String mediaType) {
        return mediaType.startsWith("text/")
                || List.of(
                                "pdf",
                                "word",
                                "document",
                                "sheet",
                                "excel",
                                "presentation",
                                "powerpoint",
                                "rtf",
                                "xml",
                                "epub")
                        .stream()
                        .anyMatch(mediaType::contains);
    }
}
