/**
 * Everything that the host keeps, as one download.
 */
@NullMarked
package org.mithaq.rest.archive;

import org.jspecify.annotations.NullMarked;
