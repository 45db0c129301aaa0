/**
 * Who may do what: roles, access policy and the port to the host's directory of people and groups.
 */
@NullMarked
package org.mithaq.access;

import org.jspecify.annotations.NullMarked;
