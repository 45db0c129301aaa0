/**
 * Organisations that an instrument is made with. Uses {@code document}.
 */
@NullMarked
package org.mithaq.partner;

import org.jspecify.annotations.NullMarked;
