/**
 * Finding documents by their words.
 *
 * <p>The index is a read model: updated after each commit, caught up from the change mark after a crash, rebuilt while in
 * use, and never asked for a decision. Uses {@code document} and {@code agreement}.
 */
@NullMarked
package org.mithaq.search;

import org.jspecify.annotations.NullMarked;
