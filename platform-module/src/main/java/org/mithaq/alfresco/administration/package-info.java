/**
 * The page for administrators of the repository: how Mithaq is, and what they can do about it.
 */
@NullMarked
package org.mithaq.alfresco.administration;

import org.jspecify.annotations.NullMarked;
