package org.mithaq.rest.search;

import java.util.List;
import java.util.Optional;
import org.mithaq.document.Document;
import org.mithaq.document.Properties;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.model.Labels;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchResult;

/** Documents that were found, as they are listed; and which page of them. */
final class HitViews {

    private static final int MOST = 100;

    private final Labels labels;

    HitViews(Labels labels) {
        this.labels = labels;
    }

    SearchView.Hit of(Document document, List<SearchResult.Snippet> snippets, WorkingLanguage language) {
        Properties properties = document.properties();
        Optional<String> status = properties.text(Prm.PROP_STATUS);
        return new SearchView.Hit(
                document.id().value(),
                document.type().toString(),
                labels.type(document.type().toString(), language),
                document.title(language),
                document.name(),
                properties.text(Prm.PROP_REFERENCE).orElse(null),
                status.orElse(null),
                status.map(code -> labels.value(Prm.PROP_STATUS, code, language))
                        .orElse(null),
                properties.text(Prm.PROP_LANGUAGE).orElse(null),
                document.modified(),
                properties.text(Prm.PROP_LEAD_SECTOR).orElse(null),
                properties.text(Prm.PROP_TEXT_STATE).orElse(null),
                snippets.stream().map(SearchView.SnippetView::of).toList());
    }

    /**
     * The offset, if a page of that many may begin there.
     *
     * @throws Problem {@code PRM-REST-014} when either is not possible
     */
    static int offset(int offset, int limit) {
        return within("offset", offset, 0, SearchQuery.MAX_DEPTH - within("limit", limit, 1, MOST));
    }

    private static int within(String parameter, int value, int least, int most) {
        if (value < least || value > most) {
            throw Problem.of(Kind.INVALID, "PRM-REST-014", parameter, Integer.toString(value));
        }
        return value;
    }
}
