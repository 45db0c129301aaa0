package org.mithaq.acceptance;

import java.util.List;
import java.util.UUID;

/** A draft memorandum as somebody who works in a language has it on their disk; no two are the same. */
record Draft(String title, String fileName, String text, List<String> parties, String query, String found) {

    private static final String ENGLISH = """
            MEMORANDUM OF UNDERSTANDING

            Article 1. The sides cooperate in the restoration of ancient manuscripts.

            Article 2. This memorandum is concluded for one year.

            """;
    private static final String FRENCH = """
            MÉMORANDUM D’ENTENTE

            Article 1. Les parties coopèrent à la restauration de manuscrits anciens.

            Article 2. Le présent mémorandum est conclu pour un an.

            """;
    private static final String ARABIC = """
            مذكرة تفاهم

            المادة 1. يتعاون الطرفان في ترميم المخطوطات القديمة وفهرستها.

            المادة 2. تسري هذه المذكرة مدة سنة واحدة.

            """;

    static Draft in(Tongue tongue) {
        String mark = UUID.randomUUID().toString().substring(0, 8);
        return switch (tongue) {
            case ENGLISH ->
                new Draft(
                        "Restoration of manuscripts " + mark,
                        "memorandum.txt",
                        ENGLISH + mark,
                        List.of("Host organisation", "University of the Coast"),
                        "manuscript " + mark,
                        "manuscripts");
            case FRENCH ->
                new Draft(
                        "Restauration de manuscrits " + mark,
                        "memorandum.txt",
                        FRENCH + mark,
                        List.of("Organisation hôte", "Université de la Côte"),
                        "manuscrit " + mark,
                        "manuscrits");
            case ARABIC ->
                new Draft(
                        "ترميم المخطوطات " + mark,
                        "مذكرة تفاهم.txt",
                        ARABIC + mark,
                        List.of("المنظمة المضيفة", "جامعة الساحل"),
                        "مخطوطات " + mark,
                        "المخطوطات");
        };
    }

    /** What its title and its text have and no other draft's. */
    String mark() {
        return title.substring(title.lastIndexOf(' ') + 1);
    }

    /** The text with its term changed, as it comes back from the negotiation. */
    String revised() {
        return text.replace("one year", "five years")
                .replace("un an", "cinq ans")
                .replace("سنة واحدة", "خمس سنوات");
    }
}
