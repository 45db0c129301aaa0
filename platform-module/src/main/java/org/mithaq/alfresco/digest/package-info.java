/** The digest of new literature: in tables. */
@NullMarked
package org.mithaq.alfresco.digest;

import org.jspecify.annotations.NullMarked;
