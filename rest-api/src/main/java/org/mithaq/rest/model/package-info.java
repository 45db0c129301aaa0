/**
 * The content model and its code lists as data for whoever draws forms or fills in documents. Uses the content model only.
 */
@NullMarked
package org.mithaq.rest.model;

import org.jspecify.annotations.NullMarked;
