/**
 * Calendar feeds: what comes due, for a program that cannot sign in and asks under an address that nobody could guess. Uses
 * {@code access}, {@code audit}, {@code deadline}, {@code document} for the transaction, and {@code problem}.
 */
@NullMarked
package org.mithaq.feed;

import org.jspecify.annotations.NullMarked;
