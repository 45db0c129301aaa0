package org.mithaq.search;

import java.util.List;

/**
 * What a search and a document that it finds have in common beside the filters.
 *
 * @param words of the search that the document has in some form, as they were typed
 * @param concepts codes of those for which the document has another word than was typed
 */
public record Commonalities(List<String> words, List<String> concepts) {

    public static final Commonalities NONE = new Commonalities(List.of(), List.of());

    public Commonalities {
        words = List.copyOf(words);
        concepts = List.copyOf(concepts);
    }
}
