/**
 * The one JSON codec of the API, over Jackson 2 as every host has it, and the form of property values in it.
 *
 * <p>Dates are ISO 8601 strings, absent values are left out, unknown members are refused. What it writes is the same byte
 * for byte on both hosts. Uses the content model, core's {@code document} and {@code problem}.
 */
@NullMarked
package org.mithaq.rest.json;

import org.jspecify.annotations.NullMarked;
