package org.mithaq.search.lucene.analysis;

import java.util.List;

/** How one language bends its words. All words are folded; safe for use by several threads. */
interface Inflection {

    /** What the word may be a form of, likeliest first; never empty, itself when nothing else is known. */
    List<String> lemmas(String word);

    /** A noun or adjective without the ending of its plural; other words as they are. */
    String singular(String word);

    boolean isVerb(String infinitive);
}
