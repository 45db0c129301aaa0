/**
 * When the jobs that are due by the calendar run inside the repository.
 */
@NullMarked
package org.mithaq.alfresco.schedule;

import org.jspecify.annotations.NullMarked;
