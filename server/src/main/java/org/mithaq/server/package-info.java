/**
 * The stand-alone host: configuration, security, database, process engine.
 */
@NullMarked
package org.mithaq.server;

import org.jspecify.annotations.NullMarked;
