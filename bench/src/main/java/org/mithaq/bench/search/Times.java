package org.mithaq.bench.search;

import java.util.ArrayList;
import java.util.List;

/** How long something took, time after time. Safe for use by several threads. */
final class Times {

    private final List<Long> nanos = new ArrayList<>();

    synchronized void add(long taken) {
        nanos.add(taken);
    }

    synchronized void addAll(Times others) {
        nanos.addAll(others.nanos);
    }

    synchronized int count() {
        return nanos.size();
    }

    /** Milliseconds within which that share of them was done; 0 when there was none. */
    synchronized double within(double share) {
        List<Long> sorted = new ArrayList<>(nanos);
        sorted.sort(null);
        return sorted.isEmpty()
                ? 0
                : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share))) / 1e6;
    }
}
