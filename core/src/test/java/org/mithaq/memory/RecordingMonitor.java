package org.mithaq.memory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mithaq.document.PageText;
import org.mithaq.model.Prm;
import org.mithaq.search.Commonalities;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.SearchMonitor;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;

/**
 * Finds, as {@link RecordingSearch}, what contains the text as it stands, among the types of the scope and for the audience:
 * enough for tests of use cases.
 */
public final class RecordingMonitor implements SearchMonitor {

    @Override
    public <K> Map<K, Commonalities> finding(IndexedDocument document, Map<K, SearchQuery> searches) {
        Map<K, Commonalities> found = new LinkedHashMap<>();
        searches.forEach((key, query) -> {
            String wanted = query.text().toLowerCase(Locale.ROOT);
            String all = (document.document().properties()
                            + document.text().map(PageText::joined).orElse(""))
                    .toLowerCase(Locale.ROOT);
            if (all.contains(wanted) && isWithin(document, query)) {
                found.put(key, new Commonalities(wanted.isEmpty() ? List.of() : List.of(query.text()), List.of()));
            }
        });
        return found;
    }

    private static boolean isWithin(IndexedDocument document, SearchQuery query) {
        Set<String> types = query.types();
        Set<String> audience = query.scope().codes().getOrDefault(Facet.AUDIENCE_SECTOR, Set.of());
        return (types.isEmpty() || types.contains(document.document().type().toString()))
                && (audience.isEmpty()
                        || document.document().properties().texts(Prm.PROP_AUDIENCE_SECTORS).stream()
                                .anyMatch(audience::contains));
    }
}
