/**
 * What we add to Tika inside the reader process: pictures for the recognition of text, marks between pages, the character set of plain text, order and
 * pictures of PDF pages, and the end of the process when its host has gone.
 *
 * <p>Runs in the reader only, with Tika and PDFBox; named in {@code reader.xml}. Uses nothing of the core, which is not
 * on the reader's class path.
 */
@NullMarked
package org.mithaq.extraction.reader;

import org.jspecify.annotations.NullMarked;
