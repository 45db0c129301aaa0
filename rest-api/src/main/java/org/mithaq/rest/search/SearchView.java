package org.mithaq.rest.search;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.search.SearchResult;

/**
 * What was found.
 *
 * @param total exact number of documents found that the person may read
 * @param alsoSearched what was looked for besides the words, in their order
 * @param spelling another spelling of the words; absent when there is none to tell
 * @param nearest of a search without hits, searches that ask for less and find something
 */
public record SearchView(
        long total,
        long tookMillis,
        List<Hit> hits,
        List<FacetView> facets,
        List<Also> alsoSearched,
        @Nullable Spelling spelling,
        List<Nearest> nearest,
        Index index) {

    /**
     * Another spelling of what was typed, as documents have it that the person may read.
     *
     * @param text all of it, respelled
     * @param searched whether the hits are of this spelling
     */
    public record Spelling(String text, List<Respelled> words, boolean searched) {

        static Spelling of(SearchResult.Spelling spelling) {
            return new Spelling(
                    spelling.text(),
                    spelling.words().stream()
                            .map(word -> new Respelled(word.typed(), word.instead()))
                            .toList(),
                    spelling.searched());
        }
    }

    public record Respelled(String typed, List<String> instead) {}

    /**
     * A search that asks for less.
     *
     * @param q words that are left
     * @param without filters that were left out, with the values that they had
     * @param words that were left out; absent when none were
     * @param total exact number of what it finds
     */
    public record Nearest(
            String q, List<Filter> without, @Nullable String words, long total) {}

    /** @param facet name of its parameter @param values labels of what it had */
    public record Filter(String facet, String label, List<String> values) {

        static Filter of(FacetView facet) {
            return new Filter(
                    facet.facet(),
                    facet.label(),
                    facet.values().stream().map(ValueView::label).toList());
        }
    }

    /**
     * The other words for what somebody typed.
     *
     * @param concept its code: {@code without} takes it out of the search
     * @param typed the words that mean it
     * @param terms those of its terms that people are shown
     */
    public record Also(String concept, String typed, List<Term> terms) {

        public static Also of(SearchResult.Recognised recognised) {
            String folded = recognised.typed().toLowerCase(Locale.ROOT);
            return new Also(
                    recognised.concept().code(),
                    recognised.typed(),
                    Arrays.stream(WorkingLanguage.values())
                            .map(language -> new Term(
                                    language.tag(),
                                    recognised.concept().terms(language).get(0)))
                            .filter(term ->
                                    !term.text().toLowerCase(Locale.ROOT).equals(folded))
                            .distinct()
                            .toList());
        }
    }

    public record Term(String language, String text) {}

    public record Hit(
            String id,
            String type,
            String typeLabel,
            String title,
            String name,
            @Nullable String reference,
            @Nullable String status,
            @Nullable String statusLabel,
            @Nullable String language,
            Instant modified,
            @Nullable String leadSector,
            @Nullable String textState,
            List<SnippetView> snippets) {}

    /**
     * @param text plain: whoever shows it escapes it
     * @param page from 1; 0 when it is of a title, a name or a party
     * @param marks what matched, as pairs [start, end) in UTF-16 units
     */
    public record SnippetView(String text, int page, List<List<Integer>> marks) {

        public static SnippetView of(SearchResult.Snippet snippet) {
            return new SnippetView(
                    snippet.text(),
                    snippet.page(),
                    snippet.marks().stream()
                            .map(mark -> List.of(mark.start(), mark.end()))
                            .toList());
        }
    }

    /** @param facet name of the parameter that filters by it */
    public record FacetView(String facet, String label, List<ValueView> values) {}

    public record ValueView(String value, String label, long count, boolean selected) {}

    /** @param backlog committed changes that the index does not know yet */
    public record Index(int backlog) {}
}
