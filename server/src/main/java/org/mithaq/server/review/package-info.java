/**
 * The legal-review process in an Activiti engine of its own, in the transactions of the documents.
 */
@NullMarked
package org.mithaq.server.review;

import org.jspecify.annotations.NullMarked;
