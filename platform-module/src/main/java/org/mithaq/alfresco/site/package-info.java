/**
 * The site in which documents lie when nobody chose a folder.
 */
@NullMarked
package org.mithaq.alfresco.site;

import org.jspecify.annotations.NullMarked;
