package org.mithaq.partner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.model.ContentModel;
import org.mithaq.partner.Likeness.Certainty;

/** Whoever is likely the same is found by a key: nothing that the comparison finds may be lost on the way. */
final class NameKeysTest {

    private static final NameMatching MATCHING = NameMatching.load(ContentModel.load());

    private static final List<String> WORDS = List.of(
            "University",
            "Foundation",
            "Ministry",
            "Education",
            "Islamic",
            "Bank",
            "Development",
            "Morocco",
            "Senegal",
            "International",
            "Federation",
            "Science",
            "National",
            "Council",
            "the",
            "of",
            "for",
            "company",
            "Group");

    static Stream<NamePair> pairs() {
        return NamePair.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void pairThatIsLikelyTheSameShouldShareAKeyWhicheverIsAskedAbout(NamePair pair) {
        assertFound(pair.mine(), pair.theirs());
        assertFound(pair.theirs(), pair.mine());
    }

    @Test
    void pairsOfTheListShouldIncludeManyThatAreLikelyTheSame() {
        assertThat(pairs().filter(pair -> isLikely(pair.mine(), pair.theirs())).count())
                .isGreaterThan(50);
    }

    @Test
    void everyNameOfTheListShouldBeFoundAmongAllOthers() {
        List<PartnerIdentity> all =
                pairs().flatMap(pair -> Stream.of(pair.mine(), pair.theirs())).toList();
        for (PartnerIdentity mine : all) {
            for (PartnerIdentity theirs : all) {
                assertFound(mine, theirs);
            }
        }
    }

    @Test
    void slipsAbbreviationsAndOtherOrderShouldLoseNothing() {
        Random random = new Random(20260302);
        int likely = 0;
        for (int i = 0; i < 20_000; i++) {
            PartnerIdentity mine = somebody(random);
            PartnerIdentity theirs = likeThem(mine, random);
            assertFound(mine, theirs);
            assertFound(theirs, mine);
            likely += isLikely(mine, theirs) ? 1 : 0;
        }
        assertThat(likely).as("pairs that put it to the test").isGreaterThan(5_000);
    }

    @Test
    void sharedIdentifierShouldBeAKey() {
        assertFound(
                new PartnerIdentity(Set.of("Green Horizon"), Set.of(), Optional.empty(), Set.of("XI-ROR-1")),
                new PartnerIdentity(Set.of("Arab Monetary Fund"), Set.of(), Optional.empty(), Set.of("XI-ROR-1")));
    }

    @Test
    void keyShouldFitIntoAProperty() {
        PartnerIdentity endless =
                new PartnerIdentity(Set.of("Z".repeat(4_000)), Set.of("Y".repeat(900)), Optional.empty(), Set.of());

        assertThat(MATCHING.keysOf(endless)).isNotEmpty().allMatch(key -> key.length() <= 60);
        assertFound(endless, endless);
    }

    private static void assertFound(PartnerIdentity asked, PartnerIdentity kept) {
        if (isLikely(asked, kept)) {
            assertThat(Collections.disjoint(MATCHING.keysLike(asked), MATCHING.keysOf(kept)))
                    .as("%s and %s have no key in common", asked, kept)
                    .isFalse();
        }
    }

    private static boolean isLikely(PartnerIdentity mine, PartnerIdentity theirs) {
        return MATCHING.compare(mine, theirs)
                .filter(likeness -> likeness.certainty() == Certainty.LIKELY)
                .isPresent();
    }

    private static PartnerIdentity somebody(Random random) {
        List<String> words = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
            words.add(random.nextInt(3) == 0 ? word(random) : WORDS.get(random.nextInt(WORDS.size())));
        }
        Optional<String> country =
                random.nextBoolean() ? Optional.of(random.nextBoolean() ? "MA" : "SN") : Optional.empty();
        return new PartnerIdentity(Set.of(String.join(" ", words)), Set.of(), country, Set.of());
    }

    private static PartnerIdentity likeThem(PartnerIdentity partner, Random random) {
        List<String> words =
                new ArrayList<>(List.of(partner.names().iterator().next().split(" ")));
        Optional<String> country = partner.country();
        Set<String> acronyms = Set.of();
        switch (random.nextInt(7)) {
            case 0 -> Collections.shuffle(words, random);
            case 1 -> words.replaceAll(word -> random.nextBoolean() ? word : slip(word, random));
            case 2 -> words.add(WORDS.get(random.nextInt(WORDS.size())));
            case 3 -> {
                words.removeIf(word -> word.equals("Morocco") || word.equals("Senegal"));
                country = Optional.of("MA");
            }
            case 4 -> {
                acronyms = Set.of(abbreviation(words, random));
                words = new ArrayList<>(List.of(acronyms.iterator().next()));
            }
            case 5 -> country = Optional.empty();
            default -> words.remove(random.nextInt(words.size()));
        }
        return new PartnerIdentity(Set.of(String.join(" ", words)), acronyms, country, Set.of());
    }

    private static String abbreviation(List<String> words, Random random) {
        StringBuilder letters = new StringBuilder();
        for (String word : words) {
            letters.append(word, 0, Math.min(word.length(), 1 + random.nextInt(2)));
        }
        return letters.toString().toUpperCase(Locale.ROOT);
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            word.append("bcdfghklmnprstz".charAt(random.nextInt(15))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private static String slip(String word, Random random) {
        StringBuilder slipped = new StringBuilder(word);
        int at = random.nextInt(word.length());
        switch (random.nextInt(4)) {
            case 0 -> slipped.setCharAt(at, 'x');
            case 1 -> slipped.insert(at, 'e');
            case 2 -> slipped.deleteCharAt(at);
            default -> {
                if (at + 1 < word.length()) {
                    slipped.setCharAt(at, word.charAt(at + 1));
                    slipped.setCharAt(at + 1, word.charAt(at));
                }
            }
        }
        return slipped.toString();
    }
}
