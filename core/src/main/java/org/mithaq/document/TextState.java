package org.mithaq.document;

/** What is known of a file's text. Every state but the first two is told to people with its reason and what to do. */
public enum TextState {
    /** Not read yet. */
    PENDING,
    /** Read; it has text. */
    READABLE,
    /** Its pages are pictures whose text was recognised by OCR: it has text, in which letters may be misread. */
    RECOGNISED,
    /** The file has no bytes, or a sound file without a single letter. */
    EMPTY,
    /** Pages are pictures (a scan) without a text layer. */
    IMAGE_ONLY,
    /** Needs a password. */
    ENCRYPTED,
    /** Cut short, or not what its name says and not readable as anything else. */
    DAMAGED,
    /** Beyond the limits of size, embedded files or expansion. */
    TOO_LARGE,
    /** Reading took longer than allowed. */
    TIMED_OUT,
    /** A sound file of a kind that has no text to read (audio, program, …). */
    UNSUPPORTED,
    /** The host has no working text extraction at the moment; read again later. */
    NO_EXTRACTOR;

    /** Whether there is text to search, read and judge. */
    public boolean hasText() {
        return this == READABLE || this == RECOGNISED;
    }
}
