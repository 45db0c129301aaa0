/**
 * The log: what was slow, with which request it belongs together, and nothing of people or of what they write.
 */
@NullMarked
package org.mithaq.server.log;

import org.jspecify.annotations.NullMarked;
