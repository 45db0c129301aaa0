/**
 * The tables that an administrator edits as text, and what they mean. Uses core's {@code setting} and {@code calendar}.
 */
@NullMarked
package org.mithaq.rest.setting;

import org.jspecify.annotations.NullMarked;
