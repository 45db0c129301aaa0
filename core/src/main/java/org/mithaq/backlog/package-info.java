/**
 * The backlog: agreements that were signed long before this register was kept, brought in together. A {@link
 * org.mithaq.backlog.Batch} is a register with the files that it names; {@link org.mithaq.backlog.Backlog} is what people do
 * with it, {@link org.mithaq.backlog.Importing} what the host does for it row by row, {@link org.mithaq.backlog.Batches} where it is
 * kept. Uses {@code access}, {@code agreement}, {@code audit}, {@code document}, {@code language}, {@code partner} and {@code
 * problem}.
 */
@NullMarked
package org.mithaq.backlog;

import org.jspecify.annotations.NullMarked;
