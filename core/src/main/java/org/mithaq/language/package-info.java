/**
 * The three working languages, Arabic, French and English, and the messages in them.
 *
 * <p>Whatever a person reads from the core (an error, a guard's refusal, a notice) is a key of the bundle {@code
 * org/mithaq/language/messages}, which exists in all three languages; a test holds the three in step. Uses the JDK only.
 */
@NullMarked
package org.mithaq.language;

import org.jspecify.annotations.NullMarked;
