/** Holds Share's configuration against the content model, the messages and the files that it names. */
@NullMarked
package org.mithaq.share;

import org.jspecify.annotations.NullMarked;
