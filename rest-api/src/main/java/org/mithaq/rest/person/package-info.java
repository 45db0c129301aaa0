/**
 * People as the API shows them: the one who asks, and those to choose from. Uses core's {@code access}.
 */
@NullMarked
package org.mithaq.rest.person;

import org.jspecify.annotations.NullMarked;
