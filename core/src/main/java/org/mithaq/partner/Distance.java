package org.mithaq.partner;

/** How far two spellings are from each other. */
final class Distance {

    private Distance() {}

    /** True when they differ by one slip of the pen: a letter changed, missing or added, or two neighbours swapped. */
    static boolean isOne(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        if (longer - shorter > 1 || one.equals(other)) {
            return false;
        }
        int same = 0;
        while (same < shorter && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        int end = 0;
        while (end < shorter - same && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        boolean swapped = one.length() == other.length()
                && longer - same - end == 2
                && one.charAt(same) == other.charAt(same + 1)
                && one.charAt(same + 1) == other.charAt(same);
        return longer - same - end <= 1 || swapped;
    }

    /** How many letters have to be changed, added or left out to make one the other. */
    static int between(String one, String other) {
        int[] before = new int[other.length() + 1];
        int[] now = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(before[j] + 1, now[j - 1] + 1), before[j - 1] + change);
            }
            int[] spare = before;
            before = now;
            now = spare;
        }
        return before[other.length()];
    }
}
