package org.mithaq.partner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Two names, word by word and whatever their order.
 *
 * @param score from 0 to 1
 * @param opposed each has a word that the other lacks and that tells organisations apart (Islamic, African), or one has
 *     one where the other's only word says no more than part of it
 * @param equal nothing that tells organisations apart is left over on either side
 * @param unknownLeft all that is left over are words that no list knows
 */
record NameComparison(Reading mine, Reading theirs, double score, boolean opposed, boolean equal, boolean unknownLeft) {

    private static final double TELLING = Term.Rank.KIND.weight();

    /** What weighs as much must have its counterpart in a name that is equal. */
    static final double LEFT_OVER = Term.Rank.FIELD.weight();

    /** @param likeness of two words, at their places */
    private record Pair(int mine, int theirs, double likeness) {}

    /**
     * @param myCountry where the one organisation is, if known: its name need not say it then
     * @param theirCountry of the other
     */
    static NameComparison of(Reading mine, Reading theirs, Optional<String> myCountry, Optional<String> theirCountry) {
        Set<Integer> myMatched = new HashSet<>();
        Set<Integer> theirMatched = new HashSet<>();
        double shared = 0;
        boolean exact = true;
        for (Pair pair : pairs(mine, theirs)) {
            if (!myMatched.contains(pair.mine) && !theirMatched.contains(pair.theirs)) {
                myMatched.add(pair.mine);
                theirMatched.add(pair.theirs);
                double weight = mine.elements().get(pair.mine).weight()
                        + theirs.elements().get(pair.theirs).weight();
                shared += pair.likeness * weight;
                exact &= pair.likeness >= 0.9 || weight < 2 * LEFT_OVER;
            }
        }
        List<Reading.Element> myRest = rest(mine, myMatched, theirCountry);
        List<Reading.Element> theirRest = rest(theirs, theirMatched, myCountry);
        double all = weight(mine, myMatched) + weight(theirs, theirMatched) + sum(myRest) + sum(theirRest);
        return new NameComparison(
                mine,
                theirs,
                all == 0 ? 0 : shared / all,
                isOpposed(mine, myRest, theirs, theirRest),
                exact && heaviest(myRest) < LEFT_OVER && heaviest(theirRest) < LEFT_OVER,
                unknown(myRest) && unknown(theirRest));
    }

    private static boolean isOpposed(
            Reading mine, List<Reading.Element> myRest, Reading theirs, List<Reading.Element> theirRest) {
        boolean more = heaviest(myRest) >= TELLING;
        boolean otherMore = heaviest(theirRest) >= TELLING;
        // the University of the United Nations is not the United Nations
        return more && otherMore
                || theirs.elements().size() == 1 && isMoreThanACompany(myRest)
                || mine.elements().size() == 1 && isMoreThanACompany(theirRest);
    }

    private static boolean isMoreThanACompany(List<Reading.Element> rest) {
        return rest.stream()
                .anyMatch(element -> element.weight() >= TELLING
                        && element.terms().stream()
                                .noneMatch(term -> term.concept().equals("COMPANY")));
    }

    private static List<Pair> pairs(Reading mine, Reading theirs) {
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < mine.elements().size(); i++) {
            for (int j = 0; j < theirs.elements().size(); j++) {
                double likeness =
                        mine.elements().get(i).likeness(theirs.elements().get(j));
                if (likeness > 0) {
                    pairs.add(new Pair(i, j, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        return pairs;
    }

    /** What found no partner; a country that the other side is known to be in needs none. */
    private static List<Reading.Element> rest(Reading reading, Set<Integer> matched, Optional<String> country) {
        List<Reading.Element> rest = new ArrayList<>();
        for (int i = 0; i < reading.elements().size(); i++) {
            Reading.Element element = reading.elements().get(i);
            boolean known = country.filter(element.countries()::contains).isPresent();
            if (!matched.contains(i) && !known) {
                rest.add(element);
            }
        }
        return rest;
    }

    private static double weight(Reading reading, Set<Integer> places) {
        return places.stream()
                .mapToDouble(place -> reading.elements().get(place).weight())
                .sum();
    }

    private static double sum(List<Reading.Element> elements) {
        return elements.stream().mapToDouble(Reading.Element::weight).sum();
    }

    private static double heaviest(List<Reading.Element> elements) {
        return elements.stream().mapToDouble(Reading.Element::weight).max().orElse(0);
    }

    private static boolean unknown(List<Reading.Element> elements) {
        return elements.stream().allMatch(element -> element.sound().isPresent());
    }

    /** False for the embassies of two countries in each other. */
    boolean sameOrderOfCountries() {
        List<String> my = mine.countriesInOrder();
        List<String> their = theirs.countriesInOrder();
        return my.size() < 2 || my.size() != their.size() || my.equals(their);
    }

    boolean sameScript() {
        return mine.arabic() == theirs.arabic();
    }
}
