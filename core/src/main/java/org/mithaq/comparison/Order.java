package org.mithaq.comparison;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.ToIntFunction;

/** What kept its place among others. */
final class Order {

    private Order() {}

    /** The longest sequence of the items, in their order, whose positions increase. */
    static <T> List<T> increasing(List<T> items, ToIntFunction<T> position) {
        int[] tails = new int[items.size()];
        int[] previous = new int[items.size()];
        int length = 0;
        for (int i = 0; i < items.size(); i++) {
            int value = position.applyAsInt(items.get(i));
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) / 2;
                if (position.applyAsInt(items.get(tails[middle])) < value) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low > 0 ? tails[low - 1] : -1;
            tails[low] = i;
            length = Math.max(length, low + 1);
        }
        List<T> longest = new ArrayList<>();
        for (int i = length > 0 ? tails[length - 1] : -1; i >= 0; i = previous[i]) {
            longest.add(items.get(i));
        }
        Collections.reverse(longest);
        return longest;
    }
}
