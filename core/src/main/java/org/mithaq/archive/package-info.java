/**
 * Everything that a host keeps, in a form that needs no Mithaq to be read: written by either host, taken over by an empty
 * one.
 */
@NullMarked
package org.mithaq.archive;

import org.jspecify.annotations.NullMarked;
