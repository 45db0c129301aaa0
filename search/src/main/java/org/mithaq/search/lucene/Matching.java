package org.mithaq.search.lucene;

import java.util.List;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.mithaq.search.lucene.SearchText.Occurrence;
import org.mithaq.search.lucene.Wanted.Wish;

/** Which documents have what is wanted. */
final class Matching {

    private Matching() {}

    /**
     * @param optional the wishes of which one must be met at least, unless there are others
     * @param required the wishes that must all be met
     */
    static Query of(Wanted wanted, List<Wish> optional, List<Wish> required) {
        BooleanQuery.Builder matching = new BooleanQuery.Builder();
        matching.add(words(optional, required), Occur.MUST);
        for (Wish wish : wanted.with(Occurrence.FORBIDDEN)) {
            matching.add(wish.sought().in(wish.fields()), Occur.MUST_NOT);
        }
        wanted.codes.forEach((facet, codes) -> matching.add(Narrowing.oneOf(facet, codes), Occur.FILTER));
        wanted.forbiddenCodes.forEach((facet, codes) -> matching.add(Narrowing.oneOf(facet, codes), Occur.MUST_NOT));
        return matching.build();
    }

    private static Query words(List<Wish> optional, List<Wish> required) {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        for (Wish wish : optional) {
            words.add(wish.sought().in(wish.fields()), Occur.SHOULD);
        }
        for (Wish wish : required) {
            words.add(wish.sought().in(wish.fields()), Occur.MUST);
        }
        return optional.isEmpty() && required.isEmpty() ? new MatchAllDocsQuery() : words.build();
    }
}
