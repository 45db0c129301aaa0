package org.mithaq.search.lucene;

import java.util.Set;
import org.mithaq.search.SearchQuery.Facet;

/** What people call the codes of facets, so that {@code status:"legal review"} finds LEGAL_REVIEW. */
@FunctionalInterface
public interface CodeNames {

    /** The codes that a person may mean by a code or by a label in any working language; empty for none. */
    Set<String> codes(Facet facet, String typed);
}
