/**
 * The index inside the repository: what keeps it true, and how texts are read for it.
 */
@NullMarked
package org.mithaq.alfresco.search;

import org.jspecify.annotations.NullMarked;
