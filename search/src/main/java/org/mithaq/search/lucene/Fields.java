package org.mithaq.search.lucene;

import java.util.List;
import java.util.Locale;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchQuery.Sort;

/** Names of the index's fields. */
public final class Fields {

    /** Changes whenever a field is indexed in another way: an index of another layout is rebuilt. */
    public static final int LAYOUT = 7;

    public static final String ID = "id";
    /** Stands for all that the index was told of the document. */
    public static final String TOLD = "told";

    public static final String TITLE = "title";
    public static final String REFERENCE = "reference";
    public static final String PARTY = "party";
    public static final String NAME = "name";
    /** Description, subjects, issuing body and the like. */
    public static final String ABOUT = "about";

    public static final String TEXT = "text";
    /** Where the clauses of an instrument's text are. */
    public static final String CLAUSES = "clauses";

    public static final String CLAUSE_NAMES = "clauseNames";
    /** Number of reader sets of a document. */
    public static final String READER_SETS = "readerSets";
    /** Day of signature, else of issue, else of filing, then the moment of filing. */
    public static final String DAY = "day";

    public static final String FILED = "filed";

    /** What words are looked for in, and how much a word counts there. */
    public static final List<Searched> SEARCHED = List.of(
            new Searched(TITLE, 2.5f),
            new Searched(PARTY, 2f),
            new Searched(REFERENCE, 3f),
            new Searched(NAME, 1.2f),
            new Searched(ABOUT, 1.2f),
            new Searched(TEXT, 1f));

    public record Searched(String field, float weight) {}

    private Fields() {}

    /** The authorities of one of the reader sets of a document. */
    public static String readers(int set) {
        return "readers" + set;
    }

    public static String facet(Facet facet) {
        return "facet." + facet.name().toLowerCase(Locale.ROOT);
    }

    /** What hits are sorted by; of titles see {@link #titleOrder}. */
    public static String order(Sort sort) {
        return "order." + sort.name().toLowerCase(Locale.ROOT);
    }

    public static String titleOrder(WorkingLanguage language) {
        return "titleOrder." + language.tag();
    }
}
