/**
 * What Mithaq keeps in the repository, as an archive has it.
 */
@NullMarked
package org.mithaq.alfresco.archive;

import org.jspecify.annotations.NullMarked;
