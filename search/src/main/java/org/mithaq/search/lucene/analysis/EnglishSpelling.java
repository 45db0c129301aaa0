package org.mithaq.search.lucene.analysis;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** British spelling made American, which the stemmer's dictionary knows. */
final class EnglishSpelling {

    private static final int SHORTEST = 6;
    private static final Pattern ISE =
            Pattern.compile("(.+)(?:is|ys)(e|es|ed|ing|er|ers|ation|ations|ational|able|ability)");
    private static final Pattern LOGUE = Pattern.compile("(.+)logu(e|es|ed|ing|er|ers)");
    private static final String PART = "~";
    private static final int LETTERS = 32;

    private final Map<String, String> words = new HashMap<>();
    /** Parts by the pair of letters they begin with. */
    private final Map<String, List<String[]>> parts = new HashMap<>();

    private final BitSet beginnings = new BitSet();
    /** Words in -ise that nobody writes otherwise. */
    private final Set<String> kept = new HashSet<>();

    EnglishSpelling() {
        for (List<String> entry : Lexicon.entries("spellings-en.txt")) {
            String british = entry.get(0);
            if (entry.size() == 1) {
                kept.add(british);
            } else if (british.startsWith(PART)) {
                String part = british.replace(PART, "");
                beginnings.set(part.charAt(0) % LETTERS * LETTERS + part.charAt(1) % LETTERS);
                parts.computeIfAbsent(part.substring(0, 2), key -> new java.util.ArrayList<>())
                        .add(new String[] {part, entry.get(1)});
            } else {
                words.put(british, entry.get(1));
            }
        }
    }

    String american(String word) {
        String known = words.get(word);
        if (known != null || word.length() < SHORTEST) {
            return known != null ? known : withParts(word);
        }
        String spelled = withParts(word);
        Matcher ise = ISE.matcher(spelled);
        if ((spelled.contains("is") || spelled.contains("ys"))
                && ise.matches()
                && !kept.contains(ise.group(1) + "ise")) {
            int at = ise.end(1) + 1;
            spelled = spelled.substring(0, at) + "z" + spelled.substring(at + 1);
        }
        Matcher logue = LOGUE.matcher(spelled);
        return spelled.contains("logu") && logue.matches()
                ? logue.group(1) + "log" + withoutSilentE(logue.group(2))
                : spelled;
    }

    private static String withoutSilentE(String ending) {
        return switch (ending) {
            case "e" -> "";
            case "es" -> "s";
            default -> ending;
        };
    }

    /** Two letters with which a part may begin; a cheap answer, because it is asked for every place in a word. */
    private boolean mayBegin(char first, char second) {
        return beginnings.get(first % LETTERS * LETTERS + second % LETTERS);
    }

    private String withParts(String word) {
        String spelled = word;
        for (int i = 0; i + 2 < spelled.length(); i++) {
            if (!mayBegin(spelled.charAt(i), spelled.charAt(i + 1))) {
                continue;
            }
            for (String[] part : parts.getOrDefault(spelled.substring(i, i + 2), List.of())) {
                if (spelled.startsWith(part[0], i)) {
                    spelled = spelled.substring(0, i) + part[1] + spelled.substring(i + part[0].length());
                    break;
                }
            }
        }
        return spelled;
    }
}
