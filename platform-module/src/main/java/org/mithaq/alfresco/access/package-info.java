/**
 * People and groups of the repository, and who acts.
 */
@NullMarked
package org.mithaq.alfresco.access;

import org.jspecify.annotations.NullMarked;
