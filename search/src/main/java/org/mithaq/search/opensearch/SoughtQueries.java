package org.mithaq.search.opensearch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.mithaq.search.lucene.AnalysedText;
import org.mithaq.search.lucene.Fields.Searched;
import org.mithaq.search.lucene.Sought;
import org.mithaq.search.lucene.Sought.ACompound;
import org.mithaq.search.lucene.Sought.APhrase;
import org.mithaq.search.lucene.Sought.APrefix;
import org.mithaq.search.lucene.Sought.ATerm;
import org.mithaq.search.lucene.Sought.AWidened;
import org.mithaq.search.lucene.Sought.AWord;

/**
 * Asks OpenSearch for what is sought. What {@link Sought} asks of Lucene itself says what each means.
 *
 * <p>OpenSearch has no weights for the forms of a word. So the analysis of a question says a form of full weight three times,
 * one of less twice or once, and the saturation of the index is three times as large ({@link Layout#SATURATION}): a form said
 * three times then counts as one of full weight does in Lucene.
 */
final class SoughtQueries {

    /** How often a form of full weight is said. */
    static final int TIMES = 3;

    /** Phrases are found once where a word counts three times; the saturation takes about half of their score. */
    private static final float PHRASE = 2f;
    /** What a beginning counts: about as much as a rare word. */
    private static final float BEGINNING = 2f;
    /** Lucene takes 1,024 in one question; other words of concepts beyond these are left out. */
    private static final int MOST_LEAVES = 900;

    private static final String JOINT = String.valueOf(AnalysedText.JOINT);

    private final int room;
    private int leaves;
    private int others;

    SoughtQueries() {
        this(MOST_LEAVES);
    }

    private SoughtQueries(int room) {
        this.room = room;
    }

    /**
     * For a question of many words: what is asked for comes first, the other words of concepts have the room that is left.
     *
     * @param asking makes all queries of the question
     */
    static SoughtQueries withRoom(Consumer<SoughtQueries> asking) {
        SoughtQueries typed = new SoughtQueries(0);
        asking.accept(typed);
        return new SoughtQueries(MOST_LEAVES - typed.leaves);
    }

    /** How many words and phrases have been asked for, in each field. */
    int leaves() {
        return leaves;
    }

    /** In any of the fields of documents; the best one decides, the others add a little. */
    Map<String, Object> in(Sought sought, List<Searched> fields) {
        List<Map<String, Object>> queries = new ArrayList<>();
        for (Searched searched : fields) {
            queries.add(in(sought, Layout.words(searched.field()), searched.weight()));
        }
        return Dsl.best(queries, Sought.TIE);
    }

    /** @param field as the index calls it */
    Map<String, Object> in(Sought sought, String field, float boost) {
        if (sought instanceof AWord word) {
            leaves++;
            return match(field, said(word), boost);
        } else if (sought instanceof APhrase phrase) {
            leaves++;
            return phrase(field, String.join(" ", phrase.words()), 0, boost);
        } else if (sought instanceof ACompound compound) {
            return Dsl.best(List.of(in(compound.joined(), field, boost), in(compound.parts(), field, boost)), 0f);
        } else if (sought instanceof ATerm term) {
            leaves += term.words().size();
            return phrase(field, words(term.words()), 0, boost);
        } else if (sought instanceof APrefix prefix) {
            return Dsl.best(
                    prefix.beginnings().stream()
                            .map(beginning -> beginning(field, beginning, boost))
                            .toList(),
                    0f);
        }
        return widened((AWidened) sought, field, boost);
    }

    private Map<String, Object> widened(AWidened widened, String field, float boost) {
        List<Map<String, Object>> queries = new ArrayList<>();
        queries.add(in(widened.own(), field, boost));
        for (Sought other : widened.others()) {
            if (others < room) {
                int before = leaves;
                queries.add(in(other, field, boost * AWidened.weight(other)));
                others += leaves - before;
            }
        }
        return Dsl.best(queries, 0f);
    }

    private Map<String, Object> beginning(String field, String beginning, float boost) {
        leaves++;
        return Dsl.constant(Map.of("prefix", Map.of(field, Map.of("value", beginning))), BEGINNING * boost);
    }

    /** Two words at most so far from each other, in this order or nearly. */
    static Map<String, Object> near(String field, AWord first, AWord second, int distance, float boost) {
        return phrase(field, words(List.of(first, second)), distance, boost);
    }

    static Map<String, Object> phrase(String field, String words, int distance, float boost) {
        return Map.of("match_phrase", Map.of(field, Map.of("query", words, "slop", distance, "boost", PHRASE * boost)));
    }

    private static Map<String, Object> match(String field, String forms, float boost) {
        return Map.of("match", Map.of(field, Map.of("query", forms, "boost", boost)));
    }

    private static String words(List<AWord> words) {
        return words.stream()
                .map(word -> String.join(JOINT, word.weights().keySet()))
                .collect(Collectors.joining(" "));
    }

    private static String said(AWord word) {
        List<String> said = new ArrayList<>();
        word.weights()
                .forEach((form, weight) ->
                        said.addAll(Collections.nCopies(Math.max(1, Math.round(TIMES * weight)), form)));
        return String.join(JOINT, said);
    }
}
