/**
 * Documents with their properties, content and versions, and the ports that keep them.
 */
@NullMarked
package org.mithaq.document;

import org.jspecify.annotations.NullMarked;
