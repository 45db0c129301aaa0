package org.alfresco.repo.search.impl.solr.facet.handler;

/** A value of a facet as people read it. */
public class FacetLabel {

    private final String label;

    public FacetLabel(String value, String label, int labelIndex) {
        this.label = label;
    }

    public String getLabel() {
        return label;
    }
}
