/**
 * Signatures of Alfresco in this package that the platform module calls, and no more: values hold what they are given,
 * services do nothing. At run time the repository brings the true ones.
 */
@NullMarked
package org.alfresco.repo.search.impl.solr.facet.handler;

import org.jspecify.annotations.NullMarked;
