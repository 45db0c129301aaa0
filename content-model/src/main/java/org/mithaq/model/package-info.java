/**
 * The content model as data: types, properties, constraints, associations, labels and code lists. Uses the JDK only.
 */
@NullMarked
package org.mithaq.model;

import org.jspecify.annotations.NullMarked;
