/**
 * The legal review in the repository's workflow engine, and the rule action that routes drafts to it.
 */
@NullMarked
package org.mithaq.alfresco.review;

import org.jspecify.annotations.NullMarked;
