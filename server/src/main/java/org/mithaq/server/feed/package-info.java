/**
 * Calendar feeds, in a table.
 */
@NullMarked
package org.mithaq.server.feed;

import org.jspecify.annotations.NullMarked;
