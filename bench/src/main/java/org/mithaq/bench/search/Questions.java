package org.mithaq.bench.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.mithaq.bench.search.Question.Kind;

/** Made-up searches over made-up documents; always the same ones. */
final class Questions {

    private static final int PEOPLE = 50;
    private static final int GROUPS_OF_A_PERSON = 20;
    /** Small words come first in a vocabulary. */
    private static final int FIRST = 200;

    private static final int LAST = 20_000;
    private static final int SHORTEST = 6;

    private final MadeUpRows rows;
    private final int documents;
    private final Random chance = new Random(2026);
    private final List<Set<Integer>> people = new ArrayList<>();

    Questions(MadeUpRows rows, int documents) {
        this.rows = rows;
        this.documents = documents;
        for (int i = 0; i < PEOPLE; i++) {
            Set<Integer> groups = new LinkedHashSet<>();
            while (groups.size() < GROUPS_OF_A_PERSON) {
                groups.add(chance.nextInt(MadeUpRows.GROUPS));
            }
            people.add(Set.copyOf(groups));
        }
    }

    /** So many of each kind, in turn. */
    List<Question> ofEachKind(int number) {
        List<Question> questions = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            for (Kind kind : Kind.values()) {
                questions.add(new Question(kind, words(kind), people.get(i % PEOPLE)));
            }
        }
        return questions;
    }

    private List<String> words(Kind kind) {
        Vocabulary vocabulary = rows.vocabularies.get(chance.nextInt(rows.vocabularies.size()));
        String word = vocabulary.drawBetween(FIRST, LAST, chance);
        return switch (kind) {
            case TERM -> List.of(word);
            case PHRASE -> phrase();
            case PREFIX -> List.of(longWord(vocabulary).substring(0, 4));
            case FUZZY -> List.of(misspelled(longWord(vocabulary)));
            case MIXED -> List.of(word, other(vocabulary).drawBetween(FIRST, LAST, chance));
            case NUMBER -> List.of(Integer.toString(MadeUpRows.FIRST_NUMBER + chance.nextInt(MadeUpRows.NUMBERS)));
        };
    }

    private Vocabulary other(Vocabulary vocabulary) {
        int at = rows.vocabularies.indexOf(vocabulary);
        return rows.vocabularies.get((at + 1 + chance.nextInt(2)) % rows.vocabularies.size());
    }

    private String longWord(Vocabulary vocabulary) {
        String word;
        do {
            word = vocabulary.drawBetween(FIRST, LAST, chance);
        } while (word.length() < SHORTEST);
        return word;
    }

    /** The first letter of most misspelled words is right. */
    private String misspelled(String word) {
        int at = 2 + chance.nextInt(word.length() - 3);
        char other = word.charAt(at) >= 'ء' ? 'ظ' : 'k';
        return word.substring(0, at) + other + word.substring(at + (chance.nextBoolean() ? 1 : 0));
    }

    /** Two words that stand together somewhere. */
    private List<String> phrase() {
        while (true) {
            String page = rows.row(chance.nextInt(documents)).pages().get(0);
            List<String> words = Arrays.asList(page.split("\\s+"));
            int at = 4 + chance.nextInt(words.size() - 6);
            List<String> phrase = words.subList(at, at + 2);
            if (phrase.stream().allMatch(word -> word.length() >= 4 && !word.endsWith("."))) {
                return List.copyOf(phrase);
            }
        }
    }
}
