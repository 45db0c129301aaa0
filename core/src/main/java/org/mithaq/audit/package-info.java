/**
 * What happened, by whom and when; append only.
 */
@NullMarked
package org.mithaq.audit;

import org.jspecify.annotations.NullMarked;
