/**
 * The rules that every module's classes are held against, and the proof that each of them can fail.
 *
 * <p>A module takes part with one empty test class that implements {@link org.mithaq.architecture.ArchitectureContract}.
 * A new rule is a constant of {@link org.mithaq.architecture.ArchitectureRule} and a class in {@code violations} that
 * breaks it.
 */
@NullMarked
package org.mithaq.architecture;

import org.jspecify.annotations.NullMarked;
