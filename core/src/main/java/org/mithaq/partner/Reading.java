package org.mithaq.partner;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One name, read: what its words mean, and the abbreviation that it gives of itself.
 *
 * @param name as written
 * @param elements what it is made of, without what carries nothing
 * @param acronyms given in brackets, beside a dash, or as the whole name
 * @param words Latin words of which an abbreviation may be made; empty for a name in another script
 * @param arabic whether it is written in Arabic script
 * @param keys of all its elements
 * @param weight of all its elements
 */
record Reading(
        String name,
        List<Element> elements,
        Set<Acronym> acronyms,
        List<String> words,
        boolean arabic,
        Set<String> keys,
        double weight) {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[（]([^)\\]）]{1,200})[)\\]）]");
    private static final Pattern BESIDE_A_DASH = Pattern.compile("\\s+[-–—/|:]\\s+");
    private static final Pattern CAPITALS = Pattern.compile("(?:\\p{Lu}[\\p{L}\\p{Nd}&.-]*){2,}");
    private static final Pattern ONE_WORD = Pattern.compile("[\\p{L}\\p{Nd}.&-]+");
    private static final int MOST_WORDS = 40;

    /**
     * @param terms what the word or phrase may mean; empty for a word that no list knows
     * @param sound of a word that no list knows
     * @param keys by which it may be found: two elements that have something to do with each other share one, unless one
     *     of them is misspelt
     */
    record Element(String word, Set<Term> terms, Optional<Sound> sound, double weight, Set<String> keys) {

        static Element of(String phrase, Set<Term> terms) {
            double weight = terms.stream()
                    .mapToDouble(term -> term.rank().weight())
                    .max()
                    .orElse(Term.Rank.OWN.weight());
            Set<String> keys = new HashSet<>();
            terms.forEach(term -> keys.add(term.near().isEmpty() ? term.concept() : "~" + term.near()));
            terms.forEach(term -> keys.add(term.concept()));
            return new Element(phrase, terms, Optional.empty(), weight, Set.copyOf(keys));
        }

        static Element unknown(String word) {
            String bare = NameText.bare(word);
            Sound sound = Sound.of(bare);
            Set<String> keys = sound.consonants().isEmpty() ? Set.of(bare) : Set.of(bare, "=" + sound.consonants());
            return new Element(bare, Set.of(), Optional.of(sound), Term.Rank.OWN.weight(), keys);
        }

        boolean isShared() {
            return !terms.isEmpty() && terms.stream().allMatch(Term::isShared);
        }

        Set<String> countries() {
            if (terms.stream().noneMatch(Term::isCountry)) {
                return Set.of();
            }
            return terms.stream().filter(Term::isCountry).map(Term::countryCode).collect(Collectors.toSet());
        }

        /** From 0 (nothing to do with each other) to 1 (the same). */
        double likeness(Element other) {
            if (sound.isPresent() && other.sound.isPresent()) {
                return sound.get().likeness(other.sound.get());
            }
            if (terms.stream().anyMatch(other.terms::contains)) {
                return 1;
            }
            boolean near = terms.stream().anyMatch(term -> other.terms.stream().anyMatch(term::isNear));
            return near ? 0.75 : 0;
        }
    }

    Reading {
        elements = List.copyOf(elements);
        acronyms = Set.copyOf(acronyms);
        words = List.copyOf(words);
        keys = Set.copyOf(keys);
    }

    static Reading of(String name, NameTerms terms) {
        Set<Acronym> acronyms = new LinkedHashSet<>();
        String rest = withoutAcronyms(name, terms, acronyms);
        List<String> all = NameText.words(rest);
        List<String> words = terms.telling(all.subList(0, Math.min(all.size(), MOST_WORDS)));
        boolean arabic = words.stream().anyMatch(NameText::isArabic);
        List<Element> elements = elements(words, terms);
        return new Reading(
                name,
                elements,
                acronyms,
                arabic ? List.of() : words,
                arabic,
                elements.stream().flatMap(element -> element.keys().stream()).collect(Collectors.toSet()),
                elements.stream().mapToDouble(Element::weight).sum());
    }

    /** A bound of {@link NameComparison#score()} that is quick to find. */
    double scoreAtMost(Reading other) {
        double mine = weightInCommon(other);
        double theirs = mine == 0 ? 0 : other.weightInCommon(this);
        return mine == 0 && theirs == 0 ? 0 : (mine + theirs) / (weight + other.weight);
    }

    /** Of the elements that the other may have too; a country need not be named, a long word may be misspelt. */
    private double weightInCommon(Reading other) {
        double common = 0;
        for (Element element : elements) {
            boolean found = !element.countries().isEmpty()
                    || !Collections.disjoint(element.keys(), other.keys)
                    || arabic == other.arabic && element.sound().isPresent() && other.hasWordLike(element.word());
            common += found ? element.weight() : 0;
        }
        return common;
    }

    private boolean hasWordLike(String word) {
        for (Element element : elements) {
            if (element.sound().isPresent() && Distance.isOne(element.word(), word)) {
                return true;
            }
        }
        return false;
    }

    private static String withoutAcronyms(String name, NameTerms terms, Set<Acronym> acronyms) {
        StringBuilder rest = new StringBuilder();
        Matcher brackets = BRACKETS.matcher(name);
        while (brackets.find()) {
            String within = brackets.group(1).strip();
            boolean acronym = isAcronym(within, terms);
            if (acronym) {
                acronyms.add(Acronym.of(within));
            }
            brackets.appendReplacement(rest, Matcher.quoteReplacement(acronym ? " " : " " + within + " "));
        }
        brackets.appendTail(rest);
        String[] parts = BESIDE_A_DASH.split(rest.toString().strip());
        boolean beside = Stream.of(parts).anyMatch(part -> part.strip().contains(" "));
        if (parts.length == 1 && !isAcronym(parts[0], terms) || parts.length > 1 && !beside) {
            return String.join(" ", parts);
        }
        List<String> kept = new ArrayList<>();
        for (String part : parts) {
            if (isAcronym(part.strip(), terms)) {
                acronyms.add(Acronym.of(part.strip()));
            } else {
                kept.add(part);
            }
        }
        // a name that is an abbreviation and nothing else is also read as a word
        return kept.isEmpty() ? parts[0] : String.join(" ", kept);
    }

    /** In Latin script told by its capitals; in Arabic it is a single word that no list knows. */
    private static boolean isAcronym(String text, NameTerms terms) {
        if (!ONE_WORD.matcher(text).matches()) {
            return false;
        }
        List<String> words = NameText.words(text);
        if (words.size() != 1 || terms.at(words, 0).isPresent()) {
            return false;
        }
        return NameText.isArabic(words.get(0))
                ? words.get(0).length() >= 4
                : CAPITALS.matcher(text).matches() && text.length() <= 12;
    }

    private static List<Element> elements(List<String> words, NameTerms terms) {
        List<Element> elements = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            String word = words.get(at);
            Optional<NameTerms.Phrase> phrase =
                    terms.at(words, at).or(() -> terms.meant(word).flatMap(meant -> terms.at(List.of(meant), 0)));
            int length = phrase.map(NameTerms.Phrase::words).orElse(1);
            if (phrase.isPresent()) {
                elements.add(Element.of(
                        String.join(" ", words.subList(at, at + length)),
                        phrase.get().terms()));
            } else if (joinsTheNext(word) && at + 1 < words.size()) {
                length = 2;
                elements.add(Element.unknown(NameText.bare(word) + NameText.bare(words.get(at + 1))));
            } else {
                elements.add(Element.unknown(word));
            }
            at += length;
        }
        return elements;
    }

    /** Abd (servant of) and Abu (father of) make one name with the word after them. */
    private static boolean joinsTheNext(String word) {
        return switch (word) {
            case "عبد", "ابو", "abd", "abdul", "abdel", "abu", "abou" -> true;
            default -> false;
        };
    }

    /** ISO 3166-1 codes of the countries that it names. */
    Set<String> countries() {
        return elements.stream()
                .flatMap(element -> element.countries().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** True when other countries may have an organisation of the same name. */
    boolean isShared() {
        return elements.stream().allMatch(Element::isShared);
    }

    /** Those that a word names without doubt. */
    List<String> countriesInOrder() {
        return elements.stream()
                .filter(element -> element.countries().size() == 1)
                .flatMap(element -> element.countries().stream())
                .toList();
    }
}
