package org.mithaq.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Titles, sentences and names in three languages that nobody wrote, of words that agreements use. */
final class MadeUpText {

    static final List<String> LANGUAGES = List.of("en", "fr", "ar");

    private static final Map<String, List<String>> SUBJECTS = Map.of(
            "en",
            List.of("water", "museums", "scholarships", "manuscripts", "oceans", "literacy", "archives", "libraries"),
            "fr",
            List.of("l’eau", "les musées", "les bourses", "les manuscrits", "les océans", "la lecture", "les archives"),
            "ar",
            List.of("المياه", "المتاحف", "المنح", "المخطوطات", "المحيطات", "محو الأمية", "الأرشيف", "المكتبات"));
    private static final Map<String, String> TITLES = Map.of(
            "en", "Cooperation on %s, part %d", "fr", "Coopération sur %s, partie %d", "ar", "التعاون في %s، الجزء %d");
    private static final Map<String, List<String>> SENTENCES = Map.of(
            "en",
            List.of(
                    "The Parties shall cooperate in good faith.",
                    "Each Party bears the costs of its own participation.",
                    "Any dispute is settled amicably by negotiation.",
                    "The training courses take place twice a year.",
                    "This instrument enters into force upon signature.",
                    "Written notice of six months ends it.",
                    "The privileges and immunities of the Organisation remain unaffected."),
            "fr",
            List.of(
                    "Les Parties coopèrent de bonne foi.",
                    "Chaque Partie supporte les frais de sa participation.",
                    "Tout différend est réglé à l’amiable par la négociation.",
                    "Les cours de formation ont lieu deux fois par an.",
                    "Le présent instrument entre en vigueur à sa signature.",
                    "Un préavis écrit de six mois y met fin.",
                    "Les privilèges et immunités de l’Organisation demeurent entiers."),
            "ar",
            List.of(
                    "يتعاون الطرفان بحسن نية.",
                    "يتحمل كل طرف تكاليف مشاركته.",
                    "يسوى كل خلاف وديا عن طريق التفاوض.",
                    "تعقد الدورات التدريبية مرتين في السنة.",
                    "تدخل هذه الوثيقة حيز النفاذ عند توقيعها.",
                    "ينهيها إشعار كتابي مدته ستة أشهر.",
                    "تبقى امتيازات المنظمة وحصاناتها على حالها."));
    private static final List<String> SYLLABLES = List.of(
            "ba", "ke", "lo", "mi", "nu", "ra", "se", "to", "vi", "zu", "da", "fe", "go", "hi", "ju", "pa", "we", "xo");

    private final Random chance;

    MadeUpText(Random chance) {
        this.chance = chance;
    }

    String title(String language, int number) {
        return String.format(Locale.ROOT, TITLES.getOrDefault(language, "%s %d"), subject(language), number);
    }

    String subject(String language) {
        return oneOf(SUBJECTS.getOrDefault(language, List.of()));
    }

    /** A word that is in no other text, as far as chance can tell. */
    String word() {
        return name(8);
    }

    String name(int syllables) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            name.append(oneOf(SYLLABLES));
        }
        return name.toString();
    }

    String sentences(String language, int number) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < number; i++) {
            text.append(oneOf(SENTENCES.getOrDefault(language, List.of()))).append(i % 5 == 4 ? '\n' : ' ');
        }
        return text.toString();
    }

    <T> T oneOf(List<T> list) {
        return list.get(chance.nextInt(list.size()));
    }
}
