/**
 * The demonstration: people and documents made up by us. Nothing here is used outside of the profile demo.
 */
@NullMarked
package org.mithaq.server.demo;

import org.jspecify.annotations.NullMarked;
