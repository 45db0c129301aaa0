package org.mithaq.search;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mithaq.comparison.SectionKind;
import org.mithaq.document.DocumentId;
import org.mithaq.search.SearchResult.Count;
import org.mithaq.search.SearchResult.Mark;
import org.mithaq.search.SearchResult.Recognised;

/**
 * Clauses that the index found.
 *
 * @param total exact number of matching clauses of texts that the person may read
 * @param wordings of the best {@link #GROUPED} of them, near-identical ones together; those of the page asked for, the best first
 * @param different how many wordings there are among these
 * @param facets counts of the documents that have a matching clause, by value; a filtered facet is counted as if it were not
 * @param concepts whose other terms were looked for too
 */
public record PassageResult(
        long total,
        int different,
        List<Wording> wordings,
        Map<SearchQuery.Facet, List<Count>> facets,
        List<Recognised> concepts) {

    /** The clauses that are looked at to tell which of them say the same. */
    public static final int GROUPED = 200;

    /** By so many characters a link to a clause without heading tells whether it is still there. */
    public static final int BEGINNING = 30;

    /** White space in a browser. */
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    public static final PassageResult NONE = new PassageResult(0, 0, List.of(), Map.of(), List.of());

    public PassageResult {
        wordings = List.copyOf(wordings);
        facets = Map.copyOf(facets);
        concepts = List.copyOf(concepts);
    }

    /** Of the clauses that say the same, those that are named beside the best. */
    public static final int MOST_SAME = 20;

    /**
     * Clauses that say the same in nearly the same words.
     *
     * @param passages at least one, the best first; at most {@link #MOST_SAME} more, which come without text and marks
     * @param count how many there are
     */
    public record Wording(List<Passage> passages, int count) {
        public Wording {
            passages = List.copyOf(passages);
            if (passages.isEmpty()) {
                throw new IllegalArgumentException("a wording of no clause");
            }
        }
    }

    /**
     * A clause of a text.
     *
     * @param kind what part of the text it is; empty for a passage of a text that has no articles
     * @param container name of the annex that it lies in; empty outside of annexes
     * @param heading as it is written; empty where the text has none
     * @param beginning of a clause without heading, its first {@link #BEGINNING} characters that are no white space; else empty
     * @param page that it begins on, from 1
     * @param start of the clause in the text, pages separated by form feeds, in UTF-16 units
     * @param end exclusive
     * @param text of the clause as plain text, without its heading; of a long one the part that matches; empty where another
     *     clause stands for it
     * @param marks what matched, as [start, end) in {@code text}
     * @param isPart whether {@code text} is a part of it
     */
    public record Passage(
            DocumentId id,
            Optional<SectionKind> kind,
            String container,
            String heading,
            String title,
            String beginning,
            int page,
            int start,
            int end,
            String text,
            List<Mark> marks,
            boolean isPart) {
        public Passage {
            marks = List.copyOf(marks);
        }

        /** The first characters of a text that are no white space. */
        public static String beginning(String text) {
            StringBuilder beginning = new StringBuilder();
            text.codePoints()
                    .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c) && c != BYTE_ORDER_MARK)
                    .limit(BEGINNING)
                    .forEach(beginning::appendCodePoint);
            return beginning.toString();
        }

        public Passage showing(String text, List<Mark> marks, boolean isPart) {
            return new Passage(id, kind, container, heading, title, beginning, page, start, end, text, marks, isPart);
        }
    }

    /** A clause to which similar ones are looked for. @param at a place in it, in UTF-16 units of the text */
    public record Sample(DocumentId document, int at) {}
}
