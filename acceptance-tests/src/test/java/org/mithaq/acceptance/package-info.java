/**
 * Scenarios that speak HTTP, or drive a browser, against the host that an endpoint property names.
 */
@NullMarked
package org.mithaq.acceptance;

import org.jspecify.annotations.NullMarked;
