package org.mithaq.server.health;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.io.InputStream;
import java.util.Set;
import org.mithaq.document.TextExtractor;
import org.mithaq.document.TextState;

/** Passes files on to what reads them, and notes how long it took, what came of it, and whether anything reads at all. */
public final class ReadTexts implements TextExtractor {

    /** What agreements come as, and what every reader of ours reads: where these find none, none works. */
    private static final Set<String> ALWAYS_READ =
            Set.of("application/pdf", "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final TextExtractor reader;
    private final MeterRegistry meters;
    private volatile boolean failing;

    public ReadTexts(TextExtractor reader, MeterRegistry meters) {
        this.reader = reader;
        this.meters = meters;
    }

    @Override
    public Extraction extract(InputStream bytes, String name, String mediaType) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "FAILED";
        try {
            Extraction read = reader.extract(bytes, name, mediaType);
            outcome = read.state().name();
            if (read.state() != TextState.NO_EXTRACTOR) {
                failing = false;
            } else if (read.mediaType().filter(ALWAYS_READ::contains).isPresent()) {
                failing = true;
            }
            return read;
        } catch (RuntimeException e) {
            failing = true;
            throw e;
        } finally {
            sample.stop(meters.timer("mithaq.extraction", "outcome", outcome));
        }
    }

    @Override
    public boolean recognises() {
        return reader.recognises();
    }

    @Override
    public Extraction recognise(InputStream bytes, String name, String mediaType) {
        Timer.Sample sample = Timer.start(meters);
        String outcome = "FAILED";
        try {
            Extraction read = reader.recognise(bytes, name, mediaType);
            outcome = read.state().name();
            return read;
        } finally {
            sample.stop(meters.timer("mithaq.recognition", "outcome", outcome));
        }
    }

    @Override
    public boolean canRead(String mediaType) {
        return reader.canRead(mediaType);
    }

    /** The last file that every reader reads found none. */
    boolean isFailing() {
        return failing;
    }
}
