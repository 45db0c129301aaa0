package org.mithaq.bench.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/** Made-up documents by their number: the same number is always the same document. */
final class MadeUpRows {

    static final List<String> LANGUAGES = List.of("ar", "fr", "en");
    static final int GROUPS = 1_000;
    /** Numbers that stand in the texts; of these every engine understands the same. */
    static final int NUMBERS = 2_000;

    static final int FIRST_NUMBER = 50_000;

    private static final int GROUPS_OF_A_DOCUMENT = 10;
    private static final int NUMBERS_OF_A_DOCUMENT = 3;
    private static final int PAGE = 2_500;
    private static final int SENTENCES_OF_A_PARAGRAPH = 6;
    private static final List<String> COUNTRIES = List.of(
            "MA", "DZ", "TN", "EG", "SA", "QA", "AE", "JO", "SN", "ML", "CI", "CM", "NG", "PK", "ID", "MY", "TR", "AZ",
            "UZ", "FR", "IT", "ES", "CH", "US", "JP", "CN", "BR", "IN");

    final List<Vocabulary> vocabularies;
    private final int bytes;

    /** @param texts has a folder of plain texts for each language @param bytes of a text in UTF-8, about */
    MadeUpRows(Path texts, int bytes) throws IOException {
        List<Vocabulary> all = new ArrayList<>();
        for (String language : LANGUAGES) {
            all.add(Vocabulary.of(language, texts.resolve(language)));
        }
        this.vocabularies = List.copyOf(all);
        this.bytes = bytes;
    }

    Row row(int number) {
        Random chance = new Random(31L * number + 17);
        chance.nextInt();
        Vocabulary vocabulary = vocabularies.get(chance.nextInt(vocabularies.size()));
        Set<Integer> groups = new LinkedHashSet<>();
        while (groups.size() < GROUPS_OF_A_DOCUMENT) {
            groups.add(chance.nextInt(GROUPS));
        }
        return new Row(
                number,
                vocabulary.language,
                sentence(vocabulary, 6, chance),
                pages(vocabulary, chance),
                2000 + chance.nextInt(27),
                COUNTRIES.get(chance.nextInt(COUNTRIES.size())),
                groups);
    }

    List<Row> rows(int from, int to) {
        List<Row> rows = new ArrayList<>();
        for (int number = from; number < to; number++) {
            rows.add(row(number));
        }
        return rows;
    }

    private List<String> pages(Vocabulary vocabulary, Random chance) {
        List<String> pages = new ArrayList<>();
        StringBuilder page = new StringBuilder();
        int left = bytes;
        for (int i = 0; i < NUMBERS_OF_A_DOCUMENT; i++) {
            page.append(FIRST_NUMBER + chance.nextInt(NUMBERS)).append(' ');
        }
        for (int sentences = 1; left > 0; sentences++) {
            String sentence = sentence(vocabulary, 8 + chance.nextInt(14), chance);
            left -= sentence.getBytes(StandardCharsets.UTF_8).length + 2;
            page.append(sentence).append('.').append(sentences % SENTENCES_OF_A_PARAGRAPH == 0 ? '\n' : ' ');
            if (page.length() > PAGE) {
                pages.add(page.toString());
                page.setLength(0);
            }
        }
        pages.add(page.toString());
        return pages;
    }

    private static String sentence(Vocabulary vocabulary, int words, Random chance) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < words; i++) {
            sentence.append(i == 0 ? "" : " ").append(vocabulary.draw(chance));
        }
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
