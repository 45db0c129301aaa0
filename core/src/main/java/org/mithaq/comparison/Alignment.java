package org.mithaq.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Which section of the signed text is which of the cleared one, even when it was renumbered, moved or reworded. */
final class Alignment {

    private static final double ALIKE = 0.6;
    private static final double SAME_LABEL_ALIKE = 0.35;
    private static final double ABSORBED = 0.9;
    private static final int ABSORBED_INTO_THE_ONE_BEFORE = -1;
    private static final int NONE = -2;

    private final List<Section> cleared;
    private final List<Section> signed;
    private final Map<Integer, Integer> signedOf = new LinkedHashMap<>();
    private final Map<Integer, Integer> clearedOf = new HashMap<>();
    private final Map<Section, Map<String, Integer>> bags = new IdentityHashMap<>();
    private final Map<Section, String> wordings = new IdentityHashMap<>();

    private Alignment(List<Section> cleared, List<Section> signed) {
        this.cleared = new ArrayList<>(cleared);
        this.signed = new ArrayList<>(signed);
    }

    /** A section of both texts, or of one. */
    record Pair(Optional<Section> cleared, Optional<Section> signed, boolean moved) {}

    /** In the order of the signed text; what it lacks follows what it followed. */
    static List<Pair> of(List<Section> cleared, List<Section> signed) {
        Alignment alignment = new Alignment(cleared, signed);
        alignment.match();
        alignment.absorb();
        return alignment.pairs();
    }

    private void match() {
        matchWhere((a, b) -> a.identity().equals(b.identity()) && wording(a).equals(wording(b)));
        matchWhere((a, b) ->
                a.kind() == b.kind() && !a.words().isEmpty() && wording(a).equals(wording(b)));
        matchWhere((a, b) -> a.identity().equals(b.identity()) && likeness(a, b) >= SAME_LABEL_ALIKE);
        matchMostAlike();
        matchWhere((a, b) -> a.identity().equals(b.identity()));
    }

    private void matchWhere(BiPredicate<Section, Section> same) {
        for (int i = 0; i < cleared.size(); i++) {
            for (int j = 0; j < signed.size() && !signedOf.containsKey(i); j++) {
                if (!clearedOf.containsKey(j) && same.test(cleared.get(i), signed.get(j))) {
                    pair(i, j);
                }
            }
        }
    }

    private record Candidate(int cleared, int signed, double likeness) {}

    private void matchMostAlike() {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < cleared.size(); i++) {
            for (int j = 0; j < signed.size() && !signedOf.containsKey(i); j++) {
                if (!clearedOf.containsKey(j)
                        && cleared.get(i).kind() == signed.get(j).kind()) {
                    double likeness = likeness(cleared.get(i), signed.get(j));
                    if (likeness >= ALIKE) {
                        candidates.add(new Candidate(i, j, likeness));
                    }
                }
            }
        }
        candidates.sort((a, b) -> Double.compare(b.likeness, a.likeness));
        for (Candidate candidate : candidates) {
            if (!signedOf.containsKey(candidate.cleared) && !clearedOf.containsKey(candidate.signed)) {
                pair(candidate.cleared, candidate.signed);
            }
        }
    }

    private void pair(int i, int j) {
        signedOf.put(i, j);
        clearedOf.put(j, i);
    }

    /** Twice the common words over all words: 1 for the same words in any order. */
    private double likeness(Section a, Section b) {
        if (a.words().isEmpty() || b.words().isEmpty()) {
            return a.words().isEmpty() && b.words().isEmpty() ? 1 : 0;
        }
        Map<String, Integer> first = bags.computeIfAbsent(a, Alignment::bag);
        Map<String, Integer> second = bags.computeIfAbsent(b, Alignment::bag);
        Map<String, Integer> fewer = first.size() < second.size() ? first : second;
        Map<String, Integer> more = fewer == first ? second : first;
        int common = 0;
        for (Map.Entry<String, Integer> entry : fewer.entrySet()) {
            common += Math.min(entry.getValue(), more.getOrDefault(entry.getKey(), 0));
        }
        return 2.0 * common / (a.words().size() + b.words().size());
    }

    private String wording(Section section) {
        return wordings.computeIfAbsent(section, Section::wording);
    }

    private static Map<String, Integer> bag(Section section) {
        Map<String, Integer> bag = new HashMap<>();
        section.words().forEach(word -> bag.merge(word.key(), 1, Integer::sum));
        return bag;
    }

    /** A heading that was seen in one text alone divides nothing: its section goes back to the one before it. */
    private void absorb() {
        absorb(cleared, signed, signedOf);
        absorb(signed, cleared, clearedOf);
    }

    private void absorb(List<Section> own, List<Section> others, Map<Integer, Integer> partners) {
        for (int i = 1; i < own.size(); i++) {
            int before = i - 1;
            while (before > 0 && own.get(before).words().isEmpty() && !partners.containsKey(before)) {
                before--;
            }
            Integer partner = partners.get(before);
            if (partners.containsKey(i) || partner == null) {
                continue;
            }
            Section joined = own.get(before).with(own.get(i));
            Section other = others.get(partner);
            if (likeness(joined, other) >= ABSORBED && likeness(joined, other) > likeness(own.get(before), other)) {
                own.set(before, joined);
                partners.put(i, ABSORBED_INTO_THE_ONE_BEFORE);
            }
        }
    }

    private List<Pair> pairs() {
        List<Integer> kept = new ArrayList<>();
        signedOf.entrySet().stream()
                .filter(entry -> entry.getValue() >= 0)
                .map(Map.Entry::getKey)
                .sorted()
                .forEach(kept::add);
        List<Integer> inOrder = Order.increasing(kept, i -> signedOf.getOrDefault(i, 0));
        List<Pair> pairs = new ArrayList<>();
        removedAfter(-1, pairs);
        for (int j = 0; j < signed.size(); j++) {
            int i = clearedOf.getOrDefault(j, NONE);
            if (i == NONE) {
                pairs.add(new Pair(Optional.empty(), Optional.of(signed.get(j)), false));
            } else if (i >= 0) {
                pairs.add(new Pair(Optional.of(cleared.get(i)), Optional.of(signed.get(j)), !inOrder.contains(i)));
                removedAfter(i, pairs);
            }
        }
        return pairs;
    }

    private void removedAfter(int i, List<Pair> pairs) {
        for (int next = i + 1; next < cleared.size(); next++) {
            Integer partner = signedOf.get(next);
            if (partner == null) {
                pairs.add(new Pair(Optional.of(cleared.get(next)), Optional.empty(), false));
            } else if (partner >= 0) {
                return;
            }
        }
    }
}
