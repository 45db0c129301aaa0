package org.mithaq.extraction;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.pipes.PipesResult;
import org.apache.tika.pipes.PipesResult.STATUS;
import org.mithaq.document.TextExtractor;
import org.mithaq.document.TextState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads files with Tika in processes of its own. Safe for use by several threads; a call waits while all readers but the
 * spare one are at work.
 *
 * <p>The processes start in the background at once, so that the host starts without waiting for them; the first call
 * does. They end with {@link #close()} and with the host, however it ends.
 */
public final class TikaTextExtractor implements TextExtractor, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(TikaTextExtractor.class);
    private static final Pattern EXTENSION = Pattern.compile("\\.([A-Za-z0-9]{1,10})$");

    private final ExtractionLimits limits;
    private final Readers readers;
    private final Findings findings;
    private final OcrSettings ocr;
    private final Optional<Tesseract> tesseract;

    /**
     * @param folder for the readers' class path and the files being read, of this process alone; made when absent
     * @throws UncheckedIOException when the folder cannot be written
     */
    public TikaTextExtractor(Path folder, ExtractionLimits limits) {
        this(folder, limits, Optional.empty());
    }

    /**
     * @param ocr how text is recognised in pictures, where Tesseract is installed; empty to leave that
     * @throws UncheckedIOException as above
     */
    public TikaTextExtractor(Path folder, ExtractionLimits limits, Optional<OcrSettings> ocr) {
        this.limits = limits;
        this.ocr = ocr.orElseGet(OcrSettings::standard);
        this.tesseract = ocr.flatMap(Tesseract::find);
        this.findings = new Findings(limits);
        try {
            this.readers = new Readers(ReaderInstallation.in(folder), limits);
        } catch (IOException e) {
            throw new UncheckedIOException("Text extraction cannot use the folder " + folder, e);
        }
    }

    /**
     * @throws UncheckedIOException when the bytes cannot be received or kept while they are read, or when every process that
     *     should read them died before it came to it, or reading is at its end: all of which say nothing of the file
     */
    @Override
    public Extraction extract(InputStream bytes, String name, String mediaType) {
        Path file = readers.files().resolve(UUID.randomUUID() + extensionOf(name));
        try {
            long size = keep(bytes, file);
            if (size == 0) {
                return Extraction.unreadable(TextState.EMPTY, Optional.empty());
            }
            String known = typeByFirstBytes(file, name);
            if (size > limits.fileBytes()) {
                return Extraction.unreadable(TextState.TOO_LARGE, Optional.of(known));
            }
            if (CutShort.isCutShort(file)) {
                return Extraction.unreadable(TextState.DAMAGED, Optional.of(known));
            }
            return read(file, known);
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be kept or come to be read", e);
        } finally {
            remove(file);
        }
    }

    @Override
    public boolean canRead(String mediaType) {
        return !mediaType.startsWith("image/") || recognises();
    }

    @Override
    public boolean recognises() {
        return tesseract.isPresent();
    }

    /** @throws UncheckedIOException as {@link #extract} */
    @Override
    public Extraction recognise(InputStream bytes, String name, String mediaType) {
        if (tesseract.isEmpty()) {
            return extract(bytes, name, mediaType);
        }
        Path file = readers.files().resolve(UUID.randomUUID() + extensionOf(name));
        Path pictures = readers.scratch().resolve(UUID.randomUUID().toString());
        try {
            Files.createDirectories(pictures);
            long size = keep(bytes, file);
            String type = typeByFirstBytes(file, name);
            return size > limits.fileBytes()
                    ? Extraction.unreadable(TextState.IMAGE_ONLY, Optional.of(type))
                    : new Recognition(readers, tesseract.get(), ocr, limits.characters())
                            .of(file.getFileName().toString(), pictures, type);
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be kept or come to be recognised", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("the recognition of texts ends"));
        } finally {
            remove(file);
            removeFolder(pictures);
        }
    }

    private static void removeFolder(Path folder) {
        try {
            ReaderInstallation.remove(folder);
        } catch (IOException e) {
            log.warn("{} stays until the next start", folder, e);
        }
    }

    private Extraction read(Path file, String knownType) throws IOException {
        try {
            String key = file.getFileName().toString();
            Optional<PipesResult> result = readers.read(key);
            if (result.isPresent() && result.get().getStatus() == STATUS.UNSPECIFIED_CRASH) {
                // Perhaps somebody else ended the process; a second end is the file's doing.
                result = readers.read(key);
            }
            return result.map(found -> findings.of(found, knownType))
                    .orElseGet(() -> Extraction.unreadable(TextState.NO_EXTRACTOR, Optional.of(knownType)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("the reading of texts ends"));
        }
    }

    /** Stops one byte beyond the limit: enough to know. */
    private long keep(InputStream bytes, Path file) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            int read = bytes.read(buffer);
            while (read >= 0 && size <= limits.fileBytes()) {
                out.write(buffer, 0, read);
                size += read;
                read = bytes.read(buffer);
            }
        }
        return size;
    }

    private static String typeByFirstBytes(Path file, String name) throws IOException {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        try (TikaInputStream bytes = TikaInputStream.get(file)) {
            return MimeTypes.getDefaultMimeTypes().detect(bytes, metadata).toString();
        }
    }

    private static String extensionOf(String name) {
        Matcher extension = EXTENSION.matcher(name.strip());
        return extension.find() ? "." + extension.group(1).toLowerCase(Locale.ROOT) : "";
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            log.warn("{} stays until the next start", file, e);
        }
    }

    /** Processes that are warm and idle. */
    int readyReaders() {
        return readers.ready();
    }

    /** Ends the reader processes at once, also busy ones. */
    @Override
    public void close() {
        readers.close();
    }
}
