package org.mithaq.search.lucene;

import java.util.List;
import org.mithaq.search.Concept;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.lucene.analysis.TextAnalysis;

/** Reads what people ask for. A thesaurus is edited seldom, and looked into with every search. */
public final class QueryReading {

    private final TextAnalysis analysis;
    private final CodeNames codeNames;
    private volatile Terminology terminology;

    public QueryReading(TextAnalysis analysis, CodeNames codeNames) {
        this.analysis = analysis;
        this.codeNames = codeNames;
        this.terminology = new Terminology(List.of(), analysis);
    }

    public Wanted wanted(SearchQuery query) {
        List<Concept> concepts = query.widening().concepts();
        Terminology known = terminology;
        if (!known.isOf(concepts)) {
            known = new Terminology(concepts, analysis);
            if (!concepts.isEmpty()) {
                terminology = known;
            }
        }
        return Wanted.of(query, analysis, codeNames, known);
    }
}
