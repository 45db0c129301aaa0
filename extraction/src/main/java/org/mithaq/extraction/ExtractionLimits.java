package org.mithaq.extraction;

import java.time.Duration;

/**
 * What one file may cost. A file beyond a limit is not read further and told to be too large or to have taken too long.
 *
 * @param fileBytes size of a file that is still read
 * @param characters text taken from one file, embedded files included
 * @param embeddedFiles files within a file (attachments, entries of an archive)
 * @param embeddedDepth files within files within files …
 * @param time reading one file
 * @param heapMegabytes memory of one reader process
 * @param readers processes kept running, at least two: all but one may be at work, so that a warm one is left when a
 *     file has brought another down
 */
public record ExtractionLimits(
        long fileBytes,
        int characters,
        int embeddedFiles,
        int embeddedDepth,
        Duration time,
        int heapMegabytes,
        int readers) {

    public ExtractionLimits {
        if (fileBytes < 1 || characters < 1 || embeddedFiles < 1 || embeddedDepth < 1 || heapMegabytes < 64) {
            throw new IllegalArgumentException("limits are positive, and a reader needs at least 64 MB");
        }
        if (readers < 2) {
            throw new IllegalArgumentException("one reader at work and one spare are the least: " + readers);
        }
        if (time.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("a file needs at least a second: " + time);
        }
    }

    /** Fit for a machine with 2 GB to spare: 200 MB files, 10 million characters (some 4,000 pages), a minute each. */
    public static ExtractionLimits standard() {
        return new ExtractionLimits(200L << 20, 10_000_000, 1_000, 16, Duration.ofSeconds(60), 512, 2);
    }

    public ExtractionLimits withTime(Duration newTime) {
        return new ExtractionLimits(
                fileBytes, characters, embeddedFiles, embeddedDepth, newTime, heapMegabytes, readers);
    }
}
