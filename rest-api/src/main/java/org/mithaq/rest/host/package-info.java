/**
 * What the API tells of itself: its version, the host that serves it, its description in OpenAPI.
 */
@NullMarked
package org.mithaq.rest.host;

import org.jspecify.annotations.NullMarked;
