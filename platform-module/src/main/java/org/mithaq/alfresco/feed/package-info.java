/**
 * Calendar feeds: in a table of our own, since the repository knows none.
 */
@NullMarked
package org.mithaq.alfresco.feed;

import org.jspecify.annotations.NullMarked;
