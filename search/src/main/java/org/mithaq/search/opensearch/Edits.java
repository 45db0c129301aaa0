package org.mithaq.search.opensearch;

/** How far words are from each other, as Lucene's fuzzy terms count it: letters put in, left out, changed, or exchanged. */
final class Edits {

    private Edits() {}

    static int between(String one, String other) {
        int[] first = one.codePoints().toArray();
        int[] second = other.codePoints().toArray();
        int[][] distance = new int[first.length + 1][second.length + 1];
        for (int i = 0; i <= first.length; i++) {
            for (int j = 0; j <= second.length; j++) {
                if (i == 0 || j == 0) {
                    distance[i][j] = i + j;
                    continue;
                }
                int changed = distance[i - 1][j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1);
                distance[i][j] = Math.min(changed, 1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
                boolean exchanged = i > 1 && j > 1 && first[i - 1] == second[j - 2] && first[i - 2] == second[j - 1];
                if (exchanged) {
                    distance[i][j] = Math.min(distance[i][j], distance[i - 2][j - 2] + 1);
                }
            }
        }
        return distance[first.length][second.length];
    }

    /** @param away edits between them */
    static float likeness(String one, String other, int away) {
        int shorter = Math.min(one.codePointCount(0, one.length()), other.codePointCount(0, other.length()));
        return 1f - (float) away / Math.max(1, shorter);
    }
}
