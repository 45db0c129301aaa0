/**
 * Backups of everything that the stand-alone server keeps, made while it works; their restoration into an empty folder and an empty
 * database of either kind; and whether all files are there and unaltered.
 */
@NullMarked
package org.mithaq.server.backup;

import org.jspecify.annotations.NullMarked;
