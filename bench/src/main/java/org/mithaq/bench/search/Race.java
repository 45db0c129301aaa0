package org.mithaq.bench.search;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.mithaq.bench.search.Question.Kind;

/** Asks the same questions of several engines in turn, the first one ours, and compares times and answers. */
final class Race {

    private final List<Engine> engines;
    private final Map<Engine, Map<Kind, Times>> times = new LinkedHashMap<>();
    private final Map<Kind, Agreement> agreements = new EnumMap<>(Kind.class);

    /** How often others count the same as we do, and how much more or less. */
    private static final class Agreement {
        int asked;
        long ours;
        final Map<Engine, Integer> same = new LinkedHashMap<>();
        final Map<Engine, Long> totals = new LinkedHashMap<>();
        int withoutSnippet;
    }

    Race(List<Engine> engines) {
        this.engines = engines;
    }

    /** @param rounds that count; another one before them warms up */
    void run(List<Question> questions, int rounds) throws IOException {
        for (int round = 0; round <= rounds; round++) {
            for (Question question : questions) {
                Map<Engine, Engine.Answer> answers = new LinkedHashMap<>();
                for (Engine engine : engines) {
                    long begun = System.nanoTime();
                    answers.put(engine, engine.ask(question));
                    if (round > 0) {
                        times(engine, question.kind()).add(System.nanoTime() - begun);
                    }
                }
                if (round == 0) {
                    compare(question, answers);
                }
            }
        }
    }

    private Times times(Engine engine, Kind kind) {
        return times.computeIfAbsent(engine, name -> new EnumMap<>(Kind.class))
                .computeIfAbsent(kind, name -> new Times());
    }

    private void compare(Question question, Map<Engine, Engine.Answer> answers) {
        Agreement agreement = agreements.computeIfAbsent(question.kind(), kind -> new Agreement());
        Engine.Answer ours = Objects.requireNonNull(answers.get(engines.get(0)));
        agreement.asked++;
        agreement.ours += ours.total();
        agreement.withoutSnippet += ours.hits() - ours.snippets();
        answers.forEach((engine, answer) -> {
            boolean same = answer.total() == ours.total()
                    && (ours.total() == 0 || answer.facets().equals(ours.facets()));
            agreement.same.merge(engine, same ? 1 : 0, Integer::sum);
            agreement.totals.merge(engine, answer.total(), Long::sum);
        });
    }

    /** Milliseconds of each engine, and ours as a share of theirs. */
    void print() {
        Engine ours = engines.get(0);
        for (Kind kind : Kind.values()) {
            if (kind != Kind.NUMBER) {
                print(kind.name().toLowerCase(Locale.ROOT), engine -> times(engine, kind), ours);
            }
        }
        print("all", this::all, ours);
        agreements.forEach((kind, agreement) -> {
            StringBuilder line = new StringBuilder(String.format(
                    Locale.ROOT,
                    "%-7s %d searches: found %d in all, %d of our hits without a snippet",
                    kind.name().toLowerCase(Locale.ROOT),
                    agreement.asked,
                    agreement.ours,
                    agreement.withoutSnippet));
            engines.stream()
                    .skip(1)
                    .forEach(engine -> line.append(String.format(
                            Locale.ROOT,
                            "; %s %d, the same counts in %d",
                            engine.name(),
                            agreement.totals.getOrDefault(engine, 0L),
                            agreement.same.getOrDefault(engine, 0))));
            System.out.println(line);
        });
    }

    private Times all(Engine engine) {
        Times all = new Times();
        for (Kind kind : Kind.values()) {
            if (kind != Kind.NUMBER) {
                all.addAll(times(engine, kind));
            }
        }
        return all;
    }

    private interface Measured {
        Times of(Engine engine);
    }

    private void print(String what, Measured measured, Engine ours) {
        Times own = measured.of(ours);
        StringBuilder line = new StringBuilder(String.format(
                Locale.ROOT, "%-7s %s %.2f / %.2f ms", what, ours.name(), own.within(0.5), own.within(0.95)));
        for (Engine engine : engines.subList(1, engines.size())) {
            Times other = measured.of(engine);
            line.append(String.format(
                    Locale.ROOT,
                    "; %s %.2f / %.2f ms (ours %.2f x / %.2f x of it)",
                    engine.name(),
                    other.within(0.5),
                    other.within(0.95),
                    own.within(0.5) / other.within(0.5),
                    own.within(0.95) / other.within(0.95)));
        }
        System.out.println(line);
    }

    /** Whether every engine counted the same where all understand the same. */
    boolean agree() {
        Agreement numbers = agreements.get(Kind.NUMBER);
        return numbers == null || Set.copyOf(numbers.same.values()).equals(Set.of(numbers.asked));
    }
}
