/**
 * Telling people of documents that are new and fit a search which they saved. Each document is held against each search once its
 * text was read; what fits is noted with the search and is told at once, or together in the morning. Uses {@code view}, {@code
 * search}, {@code notification} and {@code document}; reads no index.
 */
@NullMarked
package org.mithaq.alert;

import org.jspecify.annotations.NullMarked;
