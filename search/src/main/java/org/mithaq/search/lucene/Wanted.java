package org.mithaq.search.lucene;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.search.Concept;
import org.mithaq.search.SearchQuery;
import org.mithaq.search.SearchQuery.Facet;
import org.mithaq.search.SearchResult.Recognised;
import org.mithaq.search.lucene.SearchText.Clause;
import org.mithaq.search.lucene.SearchText.Form;
import org.mithaq.search.lucene.SearchText.Occurrence;
import org.mithaq.search.lucene.analysis.Passages;
import org.mithaq.search.lucene.analysis.TextAnalysis;
import org.mithaq.search.lucene.analysis.Word;
import org.mithaq.search.lucene.analysis.WordForms;

/** What a search text asks for, in terms of the index. */
public final class Wanted {

    static final float STEM = 0.7f;
    static final float FURTHER_STEM = 0.45f;
    private static final float OTHER_LANGUAGE = 0.5f;
    /** More than any person types; with what the other words of concepts cost it stays below what Lucene takes. */
    private static final int MOST_WISHES = 64;
    /** Places in fields that are looked at for the other words of concepts; the longest ones take some hundred. */
    private static final int MOST_OTHERS = 800;

    private static final Pattern REFERENCE = Pattern.compile("(?=.*\\p{Nd})[\\p{L}\\p{Nd}]+([/_-][\\p{L}\\p{Nd}]+)+");

    /**
     * Something to find in some fields.
     *
     * @param typed as it was typed
     * @param concepts whose other terms are sought beside it
     */
    public record Wish(
            Occurrence occurrence, Sought sought, List<Fields.Searched> fields, String typed, List<Concept> concepts) {

        Wish(Occurrence occurrence, Sought sought, List<Fields.Searched> fields, String typed) {
            this(occurrence, sought, fields, typed, List.of());
        }

        /** The same sought in another way. */
        Wish seeking(Sought other) {
            return new Wish(occurrence, other, fields, typed, concepts);
        }

        /** A word, or else one of these, which are terms of the concept. */
        Wish orElse(Concept concept, List<Sought> others) {
            List<Sought> all = new ArrayList<>();
            if (sought instanceof Sought.AWidened widened) {
                all.addAll(widened.others());
            }
            all.addAll(others);
            Sought.AWord own = sought instanceof Sought.AWidened widened ? widened.own() : (Sought.AWord) sought;
            List<Concept> widened = new ArrayList<>(concepts);
            widened.add(concept);
            return new Wish(occurrence, new Sought.AWidened(own, all), fields, typed, List.copyOf(widened));
        }
    }

    public final List<Wish> wishes = new ArrayList<>();
    /** Codes that one facet must have. */
    public final Map<Facet, Set<String>> codes = new LinkedHashMap<>();

    public final Map<Facet, Set<String>> forbiddenCodes = new LinkedHashMap<>();
    /** The optional words in the order typed, small words too, for the ranking of passages that have them together. */
    public final List<String> inOrder = new ArrayList<>();

    /** The concepts whose other terms are looked for too. */
    public final List<Recognised> concepts = new ArrayList<>();

    private final TextAnalysis analysis;
    private final CodeNames codeNames;
    private final WorkingLanguage language;
    private final Passages.Latin latin;
    private final List<Wish> smallWords = new ArrayList<>();
    /** The words that may be widened, in the order typed. */
    private final List<Typed> typed = new ArrayList<>();

    /** A word that may or may not occur. @param text all of what it was typed in @param wish its index; none of a small word */
    private record Typed(WordForms forms, String text, Optional<Integer> wish) {}

    private Wanted(TextAnalysis analysis, CodeNames codeNames, SearchQuery query) {
        this.analysis = analysis;
        this.codeNames = codeNames;
        List<Word> words = analysis.words(query.text(), List.of(query.language()));
        this.latin = words.isEmpty() ? Passages.Latin.EITHER : words.get(0).passage();
        this.language = latin == Passages.Latin.FRENCH ? WorkingLanguage.FR : WorkingLanguage.EN;
    }

    static Wanted of(SearchQuery query, TextAnalysis analysis, CodeNames codeNames, Terminology terminology) {
        Wanted wanted = new Wanted(analysis, codeNames, query);
        for (Clause clause : SearchText.parse(query.text()).clauses()) {
            wanted.add(clause);
        }
        wanted.widen(terminology, query.widening().without());
        if (wanted.wishes.isEmpty() && wanted.codes.isEmpty()) {
            wanted.wishes.addAll(wanted.smallWords);
        }
        return wanted;
    }

    public List<Wish> with(Occurrence occurrence) {
        return wishes.stream().filter(wish -> wish.occurrence() == occurrence).toList();
    }

    private void widen(Terminology terminology, Set<String> without) {
        List<WordForms> forms = typed.stream().map(Typed::forms).toList();
        int left = MOST_OTHERS;
        for (Terminology.Match match : terminology.in(forms, latin)) {
            List<Typed> words = typed.subList(match.from(), match.to());
            List<Integer> widened = words.stream()
                    .flatMap(word -> word.wish().stream())
                    .distinct()
                    .toList();
            List<Sought> others = terminology.others(match.concept(), forms.subList(match.from(), match.to()));
            int cost = widened.size()
                    * Fields.SEARCHED.size()
                    * others.stream().mapToInt(Wanted::positions).sum();
            if (cost > 0 && cost <= left && !without.contains(match.concept().code())) {
                left -= cost;
                widened.forEach(wish -> wishes.set(wish, wishes.get(wish).orElse(match.concept(), others)));
                String text = words.stream().map(Typed::text).distinct().collect(Collectors.joining(" "));
                concepts.add(new Recognised(match.concept(), text));
            }
        }
    }

    private static int positions(Sought other) {
        return other instanceof Sought.ATerm term ? term.words().size() : 1;
    }

    /** Words on both sides of it do not stand together. */
    private void separate() {
        typed.add(new Typed(new WordForms("", List.of(), List.of(), List.of()), "", Optional.empty()));
    }

    private void add(Clause clause) {
        Optional<String> field = clause.field().flatMap(FieldNames::field);
        Optional<Facet> facet = field.flatMap(FieldNames::facet);
        if (facet.isPresent()) {
            Set<String> meant = codeNames.codes(facet.get(), clause.text());
            if (!meant.isEmpty()) {
                boolean forbidden = clause.occurrence() == Occurrence.FORBIDDEN;
                (forbidden ? forbiddenCodes : codes).merge(facet.get(), meant, Wanted::union);
                return;
            }
        }
        boolean oneField = field.isPresent() && facet.isEmpty();
        List<Fields.Searched> fields = oneField ? List.of(new Fields.Searched(field.get(), 1f)) : Fields.SEARCHED;
        Occurrence occurrence =
                oneField && clause.occurrence() == Occurrence.OPTIONAL ? Occurrence.REQUIRED : clause.occurrence();
        List<Word> words = analysis.words(clause.text(), List.of());
        if (words.isEmpty()) {
            return;
        }
        if (occurrence != Occurrence.OPTIONAL || clause.form() != Form.WORDS) {
            separate();
        }
        if (clause.form() == Form.PHRASE) {
            wishes.add(new Wish(
                    occurrence == Occurrence.OPTIONAL ? Occurrence.REQUIRED : occurrence,
                    exactly(words),
                    fields,
                    clause.text()));
        } else if (clause.form() == Form.PREFIX && words.size() == 1) {
            wishes.add(new Wish(occurrence, prefix(words.get(0)), fields, clause.text() + "*"));
        } else if (REFERENCE.matcher(clause.text()).matches() && words.size() > 1) {
            wishes.add(new Wish(occurrence, exactly(words), fields, clause.text()));
        } else {
            addWords(words, occurrence, fields, clause.text());
        }
    }

    private void addWords(List<Word> words, Occurrence occurrence, List<Fields.Searched> fields, String text) {
        for (int i = 0; i < words.size() && wishes.size() < MOST_WISHES; i++) {
            Word word = words.get(i);
            if (word.compound().isPresent() && i + 1 < words.size()) {
                AWordPair pair = new AWordPair(word, words.get(i + 1));
                wishes.add(new Wish(occurrence, compound(pair), fields, text));
                if (occurrence != Occurrence.OPTIONAL) {
                    i++;
                    continue;
                }
            }
            Wish wish = new Wish(occurrence, word(word.forms()), fields, typed(text, word));
            String exact = word.forms().exact();
            if (occurrence == Occurrence.OPTIONAL) {
                inOrder.add(exact);
            }
            if (occurrence == Occurrence.OPTIONAL
                    && isSmall(word, i > 0 && words.get(i - 1).compound().isPresent())) {
                smallWords.add(wish);
                typed.add(new Typed(word.forms(), text, Optional.empty()));
            } else {
                wishes.add(wish);
                if (occurrence == Occurrence.OPTIONAL) {
                    typed.add(new Typed(word.forms(), text, Optional.of(wishes.size() - 1)));
                }
            }
        }
    }

    private static String typed(String text, Word word) {
        return text.substring(Math.min(word.start(), text.length()), Math.min(word.end(), text.length()));
    }

    private record AWordPair(Word first, Word second) {}

    /** Says nothing of the subject; of a compound, short parts don't either. */
    private boolean isSmall(Word word, boolean endsCompound) {
        String exact = word.forms().exact();
        return TextAnalysis.isStopWord(exact, language)
                || (exact.length() < 4 && (endsCompound || word.compound().isPresent()));
    }

    private Sought compound(AWordPair pair) {
        Sought.AWord joined = word(pair.first().compound().orElseThrow().forms());
        return new Sought.ACompound(
                joined,
                new Sought.APhrase(List.of(
                        pair.first().forms().exact(), pair.second().forms().exact())));
    }

    private static Sought exactly(List<Word> words) {
        List<String> exact = words.stream().map(word -> word.forms().exact()).toList();
        return exact.size() == 1 ? new Sought.AWord(exact.get(0), Map.of(exact.get(0), 1f)) : new Sought.APhrase(exact);
    }

    private static Sought prefix(Word word) {
        String exact = word.forms().exact();
        boolean arabic = !word.forms().arabic().isEmpty();
        return new Sought.APrefix(arabic ? List.of(exact, WordForms.mark(WorkingLanguage.AR, exact)) : List.of(exact));
    }

    private Sought.AWord word(WordForms forms) {
        Map<String, Float> weights = new LinkedHashMap<>();
        weights.put(forms.exact(), 1f);
        addStems(weights, forms.names(), 1f);
        forms.homographs().forEach(word -> weights.putIfAbsent(word, FURTHER_STEM));
        addStems(weights, forms.arabic(), 1f);
        addStems(weights, forms.french(), latin == Passages.Latin.ENGLISH ? OTHER_LANGUAGE : 1f);
        addStems(weights, forms.english(), latin == Passages.Latin.FRENCH ? OTHER_LANGUAGE : 1f);
        return new Sought.AWord(forms.exact(), weights);
    }

    private static void addStems(Map<String, Float> weights, List<String> stems, float weight) {
        for (int i = 0; i < stems.size(); i++) {
            weights.merge(stems.get(i), weight * (i == 0 ? STEM : FURTHER_STEM), Math::max);
        }
    }

    private static Set<String> union(Set<String> some, Set<String> others) {
        Set<String> all = new LinkedHashSet<>(some);
        all.addAll(others);
        return all;
    }
}
