/**
 * Controllers that translate HTTP to use cases and problems to problem details; they decide nothing.
 */
@NullMarked
package org.mithaq.rest;

import org.jspecify.annotations.NullMarked;
