/** What is handed to administrators: the archive and the module package that holds it, as they were built. */
@NullMarked
package org.mithaq.alfresco.packages;

import org.jspecify.annotations.NullMarked;
