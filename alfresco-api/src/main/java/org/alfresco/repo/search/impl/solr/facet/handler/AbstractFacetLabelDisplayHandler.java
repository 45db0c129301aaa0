package org.alfresco.repo.search.impl.solr.facet.handler;

import java.util.Set;

/** Base of what names the values of facets. */
public abstract class AbstractFacetLabelDisplayHandler implements FacetLabelDisplayHandler {

    protected Set<String> supportedFieldFacets = Set.of();
}
