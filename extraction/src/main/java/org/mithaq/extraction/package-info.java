/**
 * The text extraction port over Tika in an isolated process.
 */
@NullMarked
package org.mithaq.extraction;

import org.jspecify.annotations.NullMarked;
