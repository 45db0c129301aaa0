package org.mithaq.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Tells what everybody expects to be written on signing (names, capacities, places, dates in the blanks of the preamble
 * and under the text) from a change of the wording. In doubt it is a change: a filled-in amount, a verb, a negation is one.
 */
final class FillIns {

    private static final int LONGEST_IN_A_BLANK = 14;
    private static final int LONGEST_LINES = 40;

    private static final Set<String> SMALL_WORDS = Set.of(
            ("of the for and at on in by to de des du la le les l et à au aux en pour par un une al el bin ibn bint von van "
                            + "name title date place signature signed nom qualité lieu signé fonction titre dr mr mrs ms mme m h.e s.e "
                            + "january february march april may june july august september october november december "
                            + "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
                            + "day jour mois année year two deux thousand mille digitally electronically")
                    .split(" ", -1));
    private static final Set<String> ARABIC_OPERATIVE = Set.of(
            ("لا لم لن ليس غير إلا يجوز يجب يلتزم تلتزم يلتزمان يتعهد تتعهد يحق ينبغي تلغى يلغى ملغاة ملغى باطل باطلة يستثنى باستثناء "
                            + "بشرط عدم دون يسري تسري يعدل تعدل دولار ريال درهم دينار يورو جنيه مبلغ")
                    .split(" ", -1));
    private static final Set<String> MONEY = Set.of(
            "usd", "eur", "sar", "mad", "dollars", "dollar", "euro", "euros", "dirhams", "riyals", "$", "€", "£");

    private FillIns() {}

    static boolean isOne(SectionKind section, List<Word> deleted, List<Word> inserted) {
        if (section != SectionKind.PREAMBLE && section != SectionKind.SIGNATURES) {
            return false;
        }
        if (deleted.stream().anyMatch(FillIns::isPlaceholder)) {
            return inserted.isEmpty()
                    ? section == SectionKind.SIGNATURES && fixed(deleted).isEmpty()
                    : inserted.size() <= LONGEST_IN_A_BLANK
                            && keeps(inserted, fixed(deleted))
                            && inserted.stream().allMatch(FillIns::isNameOrDate);
        }
        return section == SectionKind.SIGNATURES
                && deleted.isEmpty()
                && inserted.get(0).opensLine()
                && inserted.size() <= LONGEST_LINES
                && inserted.stream().allMatch(FillIns::isNameOrDate);
    }

    private static boolean isPlaceholder(Word word) {
        return word.isBlank() || word.text().equals("[");
    }

    /** What stands in or between the blanks and has to stay; a hint in square brackets ("[date]") has not. */
    private static List<Word> fixed(List<Word> deleted) {
        List<Word> fixed = new ArrayList<>();
        boolean hint = false;
        for (Word word : deleted) {
            hint = hint || word.text().equals("[");
            if (!hint && !word.isMark() && !word.isBlank()) {
                fixed.add(word);
            }
            hint = hint && !word.text().equals("]");
        }
        return fixed;
    }

    private static boolean keeps(List<Word> inserted, List<Word> fixed) {
        String filled = inserted.stream().map(Word::key).reduce("", (a, b) -> a + " " + b);
        return fixed.stream().allMatch(word -> filled.contains(word.key()));
    }

    private static boolean isNameOrDate(Word word) {
        String key = word.key();
        if (MONEY.contains(key) || ARABIC_OPERATIVE.contains(key)) {
            return false;
        }
        int first = word.text().codePointAt(0);
        return word.isMark()
                || word.isBlank()
                || Character.isDigit(first)
                || Character.isUpperCase(first)
                || (Character.isLetter(first) && !Character.isLowerCase(first))
                || SMALL_WORDS.contains(word.text().toLowerCase(Locale.ROOT));
    }
}
