package org.mithaq.bench.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One made-up document, as every engine is told of it.
 *
 * @param groups of which a reader needs one
 * @param pages of the text
 */
record Row(
        int number, String language, String title, List<String> pages, int year, String country, Set<Integer> groups) {

    String id() {
        return "d" + number;
    }

    String text() {
        return String.join("\n", pages);
    }

    Row with(String words) {
        return new Row(number, language, title + " " + words, pages, year, country, groups);
    }

    static Set<String> names(Set<Integer> groups) {
        return groups.stream().map(group -> "GROUP_" + group).collect(Collectors.toSet());
    }
}
