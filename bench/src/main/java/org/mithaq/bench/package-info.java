/**
 * Measures a running Mithaq from outside, through its REST API alone, so that either host can be measured: {@link
 * org.mithaq.bench.Corpus} files a folder of documents and asks the judged queries, {@link org.mithaq.bench.Kill9} ends
 * the server at random moments and looks for what it had acknowledged, {@link org.mithaq.bench.Load} lets many people work
 * at once, {@link org.mithaq.bench.Faults} does the harm that comes in years. {@link org.mithaq.bench.Fill} alone runs the
 * server's own classes.
 *
 * <p>Prints to the standard output. Uses the JDK and Jackson.
 */
@NullMarked
package org.mithaq.bench;

import org.jspecify.annotations.NullMarked;
