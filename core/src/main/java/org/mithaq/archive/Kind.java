package org.mithaq.archive;

/** What one file of lines in an archive holds, in the order in which an archive is read: what is named stands before who names it. */
public enum Kind {
    /** The tables that administrators edit: routing, clocks, days off, checklist, lists of codes. */
    SETTINGS("settings"),
    /** The last number given of each sequence. */
    NUMBERS("numbers"),
    GROUPS("groups"),
    /** Saved views of lists. */
    VIEWS("views"),
    /** Without passwords. */
    PEOPLE("people"),
    ABSENCES("absences"),
    /** Whatever has a type of the content model: instruments and their parties, partners, assessments, review rounds. */
    DOCUMENTS("documents"),
    READING_LISTS("reading-lists"),
    /** What belongs to what, beyond parent and child. */
    RELATIONS("relations"),
    /** The text that was read from the files, page by page. */
    TEXTS("texts"),
    /** Legal reviews under way, with their open tasks. */
    REVIEWS("reviews"),
    /** Imports of old agreements, each followed by its rows. */
    BATCHES("batches"),
    /** The audit trail with its chain of hashes. */
    AUDIT("audit"),
    /** For whoever reads the archive without Mithaq: what types and properties are called. Not taken over. */
    MODEL("model"),
    /** For whoever reads the archive without Mithaq: what codes mean. Not taken over. */
    CODES("codes");

    private static final int USUAL_LINE = 16 << 20;
    private static final int LINE_OF_TEXT = 64 << 20;

    private final String name;

    Kind(String name) {
        this.name = name;
    }

    /** The name of its file. */
    public String entry() {
        return name + ".jsonl";
    }

    /** How many bytes a line may have. */
    int longestLine() {
        return this == TEXTS ? LINE_OF_TEXT : USUAL_LINE;
    }
}
