/**
 * The text extraction port over Apache Tika, in processes of its own.
 *
 * <p>{@link org.mithaq.extraction.TikaTextExtractor} hands each file to a reader: a small JVM with Tika's parsers and a
 * capped heap, fed through tika-pipes. A file that runs for ever, eats all memory or brings the JVM down costs one
 * reader, never the host; a second reader is always warm, so that the next file does not wait. The readers' class path
 * (the parsers, and {@link org.mithaq.extraction.reader}) travels inside our JAR as one archive and is unpacked into the
 * working folder, so it does not matter how the host is packaged, and nothing of it reaches the host's class path.
 *
 * <p>Uses {@code document} and {@code language} of the core, and tika-core.
 */
@NullMarked
package org.mithaq.extraction;

import org.jspecify.annotations.NullMarked;
