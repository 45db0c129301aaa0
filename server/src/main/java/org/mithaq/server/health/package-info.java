/**
 * Whether the server does all of its work, with the reasons when it does not, and figures for whoever watches it over the years.
 */
@NullMarked
package org.mithaq.server.health;

import org.jspecify.annotations.NullMarked;
