/**
 * Everything that the server keeps, as an archive has it.
 */
@NullMarked
package org.mithaq.server.archive;

import org.jspecify.annotations.NullMarked;
