/**
 * An identity provider that speaks OpenID Connect, where people sign in and come back from: the protocol is Spring Security's, whose types
 * stay in here.
 */
@NullMarked
package org.mithaq.server.provider;

import org.jspecify.annotations.NullMarked;
