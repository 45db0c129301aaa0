package org.mithaq.partner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.mithaq.model.ContentModel;
import org.mithaq.partner.Likeness.Certainty;
import org.mithaq.partner.Likeness.Kind;
import org.mithaq.partner.Likeness.Reason;

/**
 * Tells whether two partners may be the same organisation, whatever the scripts and languages of their names.
 *
 * <p>Words of the field are compared by what they mean ({@code name-terms.csv} and the list of countries), names of people
 * and places by what they sound like, abbreviations by their letters. What tells two organisations apart outweighs
 * everything that they have in common: the ministries of two countries, the universities of two towns, two agencies of the
 * United Nations are not the same. Pure; safe for use by several threads.
 */
public final class NameMatching {

    private static final double LIKELY = 0.85;
    private static final double POSSIBLE = 0.72;
    private static final double ALL_BUT_A_WORD = 0.75;
    private static final int MOST_KEPT = 20_000;

    private final NameTerms terms;
    private final Map<PartnerIdentity, Known> read = new ConcurrentHashMap<>();

    /** An identity with its names read. */
    private record Known(PartnerIdentity identity, List<Reading> readings, Set<Acronym> acronyms) {

        /** The countries that it is told by: those of its names, else where it is. */
        Set<String> countries(Reading reading) {
            Set<String> named = reading.countries();
            return named.isEmpty() ? identity.country().map(Set::of).orElse(Set.of()) : named;
        }

        boolean isOnlyAnAcronym() {
            return readings.stream()
                    .allMatch(reading -> reading.elements().size() <= 1
                            && !reading.acronyms().isEmpty());
        }
    }

    /** What the names say, taken together. */
    private record Names(Optional<NameComparison> best, boolean opposed, Optional<Certainty> certainty) {}

    private NameMatching(NameTerms terms) {
        this.terms = terms;
    }

    public static NameMatching load(ContentModel model) {
        return new NameMatching(NameTerms.load(model));
    }

    /** What a partner is to be found by, when it is asked which may be likely the same as another. */
    Set<String> keysOf(PartnerIdentity identity) {
        Known known = known(identity);
        return NameKeys.kept(identity, known.readings, known.acronyms);
    }

    /** What all those that are {@link Certainty#LIKELY} the same, and others besides, are found by: they have one of these. */
    Set<String> keysLike(PartnerIdentity identity) {
        Known known = known(identity);
        return NameKeys.asked(identity, known.readings, known.acronyms);
    }

    /** Names what the keys depend on: those that were made under another edition are to be made anew. */
    String edition() {
        return terms.edition();
    }

    /** Empty when nothing speaks for their being the same, or when something tells them apart. */
    public Optional<Likeness> compare(PartnerIdentity mine, PartnerIdentity theirs) {
        return compare(known(mine), known(theirs));
    }

    private Known known(PartnerIdentity identity) {
        if (read.size() > MOST_KEPT) {
            read.clear();
        }
        return read.computeIfAbsent(identity, this::read);
    }

    private Known read(PartnerIdentity identity) {
        List<Reading> readings = identity.names().stream()
                .map(name -> Reading.of(name, terms))
                .filter(reading -> !reading.elements().isEmpty())
                .toList();
        Set<Acronym> acronyms = new LinkedHashSet<>();
        identity.acronyms().stream().map(Acronym::of).forEach(acronyms::add);
        readings.forEach(reading -> acronyms.addAll(reading.acronyms()));
        return new Known(identity, readings, acronyms);
    }

    private static Optional<Likeness> compare(Known mine, Known theirs) {
        List<Reason> reasons = new ArrayList<>();
        Set<String> identifiers = new HashSet<>(mine.identity.identifiers());
        identifiers.retainAll(theirs.identity.identifiers());
        identifiers.forEach(id -> reasons.add(new Reason(Kind.SAME_IDENTIFIER, id, id)));

        if (reasons.isEmpty() && !haveNamesInCommon(mine, theirs) && !haveAcronymsInCommon(mine, theirs)) {
            return Optional.empty();
        }
        Names names = names(mine, theirs);
        names.certainty.ifPresent(certainty -> reasons.add(reason(names.best.orElseThrow(), certainty)));
        Optional<Certainty> byAcronym = acronym(mine, theirs, names, reasons);

        Optional<Certainty> certainty =
                !identifiers.isEmpty() ? Optional.of(Certainty.LIKELY) : surer(names.certainty, byAcronym);
        double score = names.best.map(NameComparison::score).orElse(0.0);
        return certainty.map(sure -> new Likeness(
                sure,
                (int) Math.round(
                        100 * Math.max(identifiers.isEmpty() ? score : 1, sure == Certainty.LIKELY ? LIKELY : 0.5)),
                reasons));
    }

    private static boolean haveNamesInCommon(Known mine, Known theirs) {
        for (Reading my : mine.readings) {
            for (Reading their : theirs.readings) {
                if (my.scoreAtMost(their) >= POSSIBLE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean haveAcronymsInCommon(Known mine, Known theirs) {
        return mine.acronyms.stream()
                        .anyMatch(my -> theirs.acronyms.stream().anyMatch(my::isLike)
                                || theirs.readings.stream().anyMatch(their -> my.isMadeOf(their.words())))
                || theirs.acronyms.stream()
                        .anyMatch(their -> mine.readings.stream().anyMatch(my -> their.isMadeOf(my.words())));
    }

    private static Optional<Certainty> surer(Optional<Certainty> one, Optional<Certainty> other) {
        return one.isEmpty() || other.isPresent() && other.get().compareTo(one.get()) < 0 ? other : one;
    }

    private static Names names(Known mine, Known theirs) {
        Optional<NameComparison> best = Optional.empty();
        Optional<Certainty> certainty = Optional.empty();
        boolean opposed = false;
        for (Reading my : mine.readings) {
            for (Reading their : theirs.readings) {
                NameComparison comparison =
                        NameComparison.of(my, their, mine.identity.country(), theirs.identity.country());
                Optional<Certainty> one = certainty(comparison, mine.countries(my), theirs.countries(their));
                opposed |= comparison.opposed();
                boolean better = best.isEmpty()
                        || !surer(certainty, one).equals(certainty)
                        || one.equals(certainty)
                                && comparison.score() > best.get().score();
                if (better) {
                    best = Optional.of(comparison);
                    certainty = surer(certainty, one);
                }
            }
        }
        return new Names(best, opposed && certainty.isEmpty(), certainty);
    }

    private static Optional<Certainty> certainty(
            NameComparison names, Set<String> myCountries, Set<String> theirCountries) {
        if (names.opposed()) {
            // words that no list knows may be translations of each other
            boolean unknown = !names.sameScript() && names.score() >= ALL_BUT_A_WORD && names.unknownLeft();
            return unknown ? Optional.of(Certainty.POSSIBLE) : Optional.empty();
        }
        boolean shared = names.mine().isShared() || names.theirs().isShared();
        boolean bothKnown = !myCountries.isEmpty() && !theirCountries.isEmpty();
        boolean elsewhere = bothKnown && myCountries.stream().noneMatch(theirCountries::contains);
        boolean oneKnown = myCountries.isEmpty() != theirCountries.isEmpty();
        if (names.score() < POSSIBLE || elsewhere && shared || !names.sameOrderOfCountries()) {
            return Optional.empty();
        }
        boolean sure = names.equal() && names.score() >= LIKELY && !elsewhere && !(shared && oneKnown);
        return Optional.of(sure ? Certainty.LIKELY : Certainty.POSSIBLE);
    }

    private static Reason reason(NameComparison names, Certainty certainty) {
        Kind kind = certainty == Certainty.POSSIBLE
                ? Kind.SIMILAR_NAME
                : names.sameScript() ? Kind.SAME_NAME : Kind.SAME_NAME_IN_ANOTHER_SCRIPT;
        return new Reason(kind, names.mine().name(), names.theirs().name());
    }

    private static Optional<Certainty> acronym(Known mine, Known theirs, Names names, List<Reason> reasons) {
        Optional<Certainty> certainty = Optional.empty();
        for (Acronym my : mine.acronyms) {
            for (Acronym their : theirs.acronyms) {
                if (my.isLike(their)) {
                    certainty = add(
                            reasons,
                            new Reason(Kind.SAME_ACRONYM, my.letters(), their.letters()),
                            certainty,
                            acronymCertainty(my.isTelling() && their.isTelling(), mine, theirs, names));
                }
            }
            for (Reading their : theirs.readings) {
                if (my.isMadeOf(their.words())) {
                    certainty = add(
                            reasons,
                            new Reason(Kind.ACRONYM_OF_NAME, my.letters(), their.name()),
                            certainty,
                            madeOfCertainty(my, mine, theirs, names));
                }
            }
        }
        for (Acronym their : theirs.acronyms) {
            for (Reading my : mine.readings) {
                if (their.isMadeOf(my.words())) {
                    certainty = add(
                            reasons,
                            new Reason(Kind.ACRONYM_OF_NAME, my.name(), their.letters()),
                            certainty,
                            madeOfCertainty(their, mine, theirs, names));
                }
            }
        }
        return certainty;
    }

    private static Optional<Certainty> add(
            List<Reason> reasons, Reason reason, Optional<Certainty> before, Optional<Certainty> now) {
        if (now.isPresent()) {
            reasons.add(reason);
        }
        return surer(before, now);
    }

    /** Beginnings of words agree by chance more often than abbreviations do. */
    private static Optional<Certainty> madeOfCertainty(Acronym acronym, Known mine, Known theirs, Names names) {
        boolean nothingElse = mine.isOnlyAnAcronym() || theirs.isOnlyAnAcronym();
        return names.opposed && !nothingElse
                ? Optional.empty()
                : acronymCertainty(acronym.isTelling(), mine, theirs, names);
    }

    private static Optional<Certainty> acronymCertainty(boolean telling, Known mine, Known theirs, Names names) {
        boolean nothingElse = mine.isOnlyAnAcronym() || theirs.isOnlyAnAcronym();
        Optional<String> myCountry = mine.identity.country();
        boolean elsewhere = myCountry.isPresent()
                && theirs.identity.country().isPresent()
                && !myCountry.equals(theirs.identity.country());
        if (names.opposed && !nothingElse) {
            return telling && !elsewhere ? Optional.of(Certainty.POSSIBLE) : Optional.empty();
        }
        if (names.certainty.isPresent()) {
            return Optional.of(elsewhere ? Certainty.POSSIBLE : Certainty.LIKELY);
        }
        if (!telling && elsewhere) {
            return Optional.empty();
        }
        return Optional.of(telling && !elsewhere ? Certainty.LIKELY : Certainty.POSSIBLE);
    }

    /** A partner that may be the one asked about. */
    public record Candidate<T>(T partner, Likeness likeness) {}

    /** Those that may be the same, the likeliest first. */
    public <T> List<Candidate<T>> among(PartnerIdentity mine, Map<T, PartnerIdentity> others) {
        Known asked = read(mine);
        List<Candidate<T>> candidates = new ArrayList<>();
        others.forEach((partner, identity) -> compare(asked, known(identity))
                .ifPresent(likeness -> candidates.add(new Candidate<>(partner, likeness))));
        candidates.sort(Comparator.<Candidate<T>, Certainty>comparing(
                        candidate -> candidate.likeness().certainty())
                .thenComparing(candidate -> -candidate.likeness().score()));
        return candidates;
    }
}
