/** The digest of new literature: in tables. */
@NullMarked
package org.mithaq.server.digest;

import org.jspecify.annotations.NullMarked;
