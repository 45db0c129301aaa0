package org.mithaq.comparison;

/** What part of an instrument a section is. */
public enum SectionKind {
    /** Title, parties and recitals: all before the first article. */
    PREAMBLE,
    ARTICLE,
    /** The heading of an annex and what it says before its own articles. */
    ANNEX,
    /** Closing formula, names and dates of those who signed. */
    SIGNATURES
}
