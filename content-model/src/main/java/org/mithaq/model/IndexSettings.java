package org.mithaq.model;

/**
 * How a property is indexed. Alfresco's engines and ours read the same settings.
 *
 * @param enabled whether it can be searched at all
 * @param tokenisation as whole value, as words, or both
 * @param facetable whether results can be counted by its values
 */
public record IndexSettings(boolean enabled, Tokenisation tokenisation, boolean facetable) {

    /** What a search compares with. */
    public enum Tokenisation {
        /** The words of the value. */
        WORDS,
        /** The value as it is: codes, identifiers, numbers. */
        WHOLE,
        /** Both, so that it can be searched by words and sorted or matched as a whole. */
        BOTH
    }
}
