/** The facets of Share's own search for properties of ours: what their values are called. */
@NullMarked
package org.mithaq.alfresco.facet;

import org.jspecify.annotations.NullMarked;
