/**
 * Signatures of Surf's web scripts in this package that the platform module calls, and no more: values hold what they are given,
 * services do nothing. At run time the repository brings the true ones.
 */
@NullMarked
package org.springframework.extensions.config;

import org.jspecify.annotations.NullMarked;
