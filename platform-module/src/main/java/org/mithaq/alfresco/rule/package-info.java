/**
 * What administrators put together into rules of folders: actions, conditions, and the values that they choose from. They
 * translate and delegate to the use cases of the core.
 */
@NullMarked
package org.mithaq.alfresco.rule;

import org.jspecify.annotations.NullMarked;
