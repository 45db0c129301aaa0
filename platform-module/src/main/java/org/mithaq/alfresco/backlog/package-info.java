/**
 * The backlog inside the repository: batches in tables of our own, worked through on one node of a cluster at a time.
 */
@NullMarked
package org.mithaq.alfresco.backlog;

import org.jspecify.annotations.NullMarked;
