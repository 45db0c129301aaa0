/** Controllers that know a host. */
@NullMarked
package org.mithaq.architecture.violations.rest;

import org.jspecify.annotations.NullMarked;
