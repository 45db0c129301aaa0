package org.mithaq.search.lucene;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * What one person may read, in one state of an index: nothing else has a part in any answer. What of a search is the same
 * whichever engine has the index asks it.
 */
public interface Corpus {

    /**
     * How many documents have each of some things.
     *
     * @param upTo where counting may stop; at least 1
     * @return in the order of the things
     */
    int[] counts(List<Sought> sought, List<Fields.Searched> fields, int upTo) throws IOException;

    /**
     * The words spelled most like one, whoever wrote them: whether the person may read that is asked by {@link #counts}.
     *
     * @param fields names of those that are looked into
     * @param edits how many letters may differ, 1 or 2; the first one may not
     * @return each with its likeness, above 0 and up to 1; all of them, in no order
     */
    Map<String, Float> spelledLike(String word, List<String> fields, int edits) throws IOException;

    /** How documents write some words; those that none has are left out. */
    Map<String, String> written(List<String> terms) throws IOException;
}
