/**
 * Log-in, people and groups: in tables, kept by administrators.
 */
@NullMarked
package org.mithaq.server.access;

import org.jspecify.annotations.NullMarked;
