package org.mithaq.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** How long each of several things took, in milliseconds at the client. Safe for use by several threads. */
final class Timings {

    private final Map<String, List<Long>> millis = new TreeMap<>();

    synchronized void add(String what, long nanos) {
        millis.computeIfAbsent(what, name -> new ArrayList<>()).add(nanos / 1_000_000);
    }

    synchronized int count() {
        return millis.values().stream().mapToInt(List::size).sum();
    }

    /** The time within which that share of them was done; 0 when there was none. */
    synchronized long within(String what, double share) {
        List<Long> sorted = new ArrayList<>(millis.getOrDefault(what, List.of()));
        Collections.sort(sorted);
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, Math.floor(sorted.size() * share)));
    }

    /** A line for each thing. */
    synchronized List<String> table() {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT, "%-30s %7s %7s %7s %7s %7s", "milliseconds", "times", "p50", "p95", "p99", "most"));
        millis.forEach((what, times) -> lines.add(String.format(
                Locale.ROOT,
                "%-30s %7d %7d %7d %7d %7d",
                what,
                times.size(),
                within(what, 0.5),
                within(what, 0.95),
                within(what, 0.99),
                within(what, 1))));
        return lines;
    }
}
