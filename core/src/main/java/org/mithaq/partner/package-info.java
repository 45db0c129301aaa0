/**
 * Organisations with which instruments are concluded.
 */
@NullMarked
package org.mithaq.partner;

import org.jspecify.annotations.NullMarked;
