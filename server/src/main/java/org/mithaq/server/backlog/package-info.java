/** Where the stand-alone server keeps batches of the backlog. */
@NullMarked
package org.mithaq.server.backlog;

import org.jspecify.annotations.NullMarked;
