/**
 * The register: all instruments that a person may read, as a table that can be narrowed, sorted and taken along. What there
 * is, and in which order, the search index tells; what stands in the cells, the repository.
 */
@NullMarked
package org.mithaq.register;

import org.jspecify.annotations.NullMarked;
