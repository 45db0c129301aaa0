/**
 * People of the organisation's own directory, who sign in with the name and the password that they have there.
 */
@NullMarked
package org.mithaq.server.directory;

import org.jspecify.annotations.NullMarked;
