package org.mithaq.search.lucene.analysis;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** French conjugation, plurals and feminines, of words without accents. */
final class FrenchInflection implements Inflection {

    private static final String PARTICIPLES = "ant ants ante antes ";
    private static final List<String> FIRST_GROUP = endings(PARTICIPLES
            + "er e es ent ons ez ee ees ai as a ames ates erent ais ait ions iez aient erai eras era erons erez eront"
            + " erais erait erions eriez eraient asse asses assions assiez assent");
    private static final List<String> SECOND_GROUP =
            endings("issant issants issante issantes ir i ie is ies it issons issez"
                    + " issent issais issait issions issiez issaient irai iras ira irons irez iront irais irait irions iriez"
                    + " iraient isse isses imes ites irent");
    private static final Map<Character, List<String>> CONJUGATIONS = Map.of(
            'P', endings("s t"),
            'I', endings(PARTICIPLES + "ons ez ais ait ions iez aient"),
            'F', endings("ai as a ons ez ont ais ait ions iez aient"),
            'S', endings("e es ent"),
            'H', endings("s t mes tes rent sse sses ssions ssiez ssent"),
            'A', List.of("", "s", "e", "es"));

    private static final int SHORTEST_BASE = 2;
    private static final int SHORTEST_SINGULAR = 3;

    private final Set<String> regular = new HashSet<>();
    /** Infinitives by irregular form. */
    private final Map<String, Set<String>> irregular = new HashMap<>();

    private final Set<String> irregularInfinitives = new HashSet<>();
    /** Singular by plural, and masculine by feminine, where rules would go wrong. */
    private final Map<String, String> nouns = new HashMap<>();

    FrenchInflection() {
        Lexicon.entries("verbs-fr.txt").forEach(regular::addAll);
        Lexicon.rawEntries("conjugations-fr.txt").forEach(this::addConjugation);
        for (List<String> noun : Lexicon.entries("nouns-fr.txt")) {
            noun.forEach(form -> nouns.put(form, noun.get(0)));
        }
    }

    private static List<String> endings(String separated) {
        return List.of(separated.strip().split(" "));
    }

    private void addConjugation(List<String> entry) {
        for (String beginning : entry.get(1).split(",")) {
            String before = beginning.equals("-") ? "" : beginning;
            String infinitive = before + entry.get(0);
            irregularInfinitives.add(infinitive);
            for (String form : entry.subList(2, entry.size())) {
                int stroke = form.indexOf('/');
                if (stroke < 0) {
                    addForm(before + form, infinitive);
                } else {
                    String base = before + form.substring(0, stroke);
                    CONJUGATIONS
                            .getOrDefault(form.charAt(stroke + 1), List.of())
                            .forEach(ending -> addForm(base + ending, infinitive));
                }
            }
        }
    }

    private void addForm(String form, String infinitive) {
        irregular.computeIfAbsent(form, key -> new LinkedHashSet<>()).add(infinitive);
    }

    @Override
    public boolean isVerb(String infinitive) {
        return regular.contains(infinitive) || irregularInfinitives.contains(infinitive);
    }

    @Override
    public List<String> lemmas(String word) {
        Set<String> lemmas = new LinkedHashSet<>();
        String singular = singular(word);
        if (nouns.containsKey(word)) {
            lemmas.add(masculine(singular));
        }
        lemmas.addAll(infinitives(word));
        if (lemmas.isEmpty() || singular.endsWith("ive")) {
            lemmas.add(masculine(singular));
        }
        return List.copyOf(lemmas);
    }

    private Set<String> infinitives(String word) {
        if (isVerb(word)) {
            return Set.of(word);
        }
        Set<String> verbs = new LinkedHashSet<>(irregular.getOrDefault(word, Set.of()));
        for (String ending : FIRST_GROUP) {
            int length = word.length() - ending.length();
            if (length >= SHORTEST_BASE && word.endsWith(ending) && !isNounInIon(word, ending)) {
                addFirstGroup(verbs, word.substring(0, length));
            }
        }
        for (String ending : SECOND_GROUP) {
            int length = word.length() - ending.length();
            if (length >= SHORTEST_BASE && word.endsWith(ending)) {
                addRegular(verbs, word.substring(0, length) + "ir");
            }
        }
        return verbs;
    }

    /** Versions is the plural of version, though verser has such a form. */
    private static boolean isNounInIon(String word, String ending) {
        return ending.equals("ions") && "stx".indexOf(word.charAt(word.length() - 5)) >= 0;
    }

    /** Engage-ons, emploi-e and appell-e are of engager, employer and appeler. */
    private void addFirstGroup(Set<String> verbs, String base) {
        addRegular(verbs, base + "er");
        if (base.endsWith("ge")) {
            addRegular(verbs, base + "r");
        } else if (base.endsWith("i")) {
            addRegular(verbs, base.substring(0, base.length() - 1) + "yer");
        } else if (base.endsWith("ll") || base.endsWith("tt")) {
            addRegular(verbs, base.substring(0, base.length() - 1) + "er");
        }
    }

    private void addRegular(Set<String> verbs, String infinitive) {
        if (regular.contains(infinitive)) {
            verbs.add(infinitive);
        }
    }

    @Override
    public String singular(String word) {
        if (nouns.containsKey(word)) {
            return nouns.get(word);
        }
        int length = word.length();
        if (length > SHORTEST_SINGULAR + 1 && word.endsWith("aux")) {
            return word.endsWith("eaux") ? word.substring(0, length - 1) : word.substring(0, length - 2) + "l";
        }
        boolean plural = length > SHORTEST_SINGULAR && (word.endsWith("s") || word.endsWith("eux"));
        return plural && !word.endsWith("ss") ? word.substring(0, length - 1) : word;
    }

    /** The common form of masculine and feminine: not always one that is written (chercheur and chercheuse: chercheu). */
    private String masculine(String singular) {
        String known = nouns.get(singular);
        if (known != null) {
            return known;
        }
        for (String[] ending : new String[][] {
            {"trice", "teu"},
            {"euse", "eu"},
            {"eur", "eu"},
            {"eure", "eu"},
            {"ive", "if"},
            {"ere", "er"},
            {"elle", "el"},
            {"enne", "en"},
            {"onne", "on"},
            {"ette", "et"},
            {"aise", "ai"},
            {"oise", "oi"}
        }) {
            if (singular.endsWith(ending[0]) && singular.length() - ending[0].length() >= SHORTEST_BASE) {
                return singular.substring(0, singular.length() - ending[0].length()) + ending[1];
            }
        }
        boolean feminine = singular.endsWith("e") && singular.length() > SHORTEST_SINGULAR + 1;
        return feminine ? singular.substring(0, singular.length() - 1) : singular;
    }
}
