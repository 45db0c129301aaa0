/**
 * Benchmarks; each takes its corpus folder as an argument.
 */
@NullMarked
package org.mithaq.bench;

import org.jspecify.annotations.NullMarked;
