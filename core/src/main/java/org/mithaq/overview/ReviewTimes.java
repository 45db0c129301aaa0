package org.mithaq.overview;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.access.Actor;
import org.mithaq.document.Condition;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.Prm;
import org.mithaq.review.Outcome;

/**
 * How long legal reviews took, month by month: from the moment a round was opened to its decision, in days of the calendar.
 * What was withdrawn, or ended because the text changed, was not decided and does not count.
 */
public final class ReviewTimes {

    /** The present month and those before it. */
    public static final int MONTHS = 12;

    private static final double SECONDS_OF_A_DAY = 86_400;

    private static final Set<String> DECISIONS = Stream.of(
                    Outcome.CLEARED,
                    Outcome.CLEARED_WITH_COMMENTS,
                    Outcome.CHANGES_REQUESTED,
                    Outcome.REJECTED,
                    Outcome.NOT_REQUIRED)
            .map(Outcome::name)
            .collect(Collectors.toUnmodifiableSet());

    private final UnitOfWork work;
    private final DocumentStore store;
    private final Documents documents;
    private final Clock clock;
    private final ZoneId zone;

    public ReviewTimes(UnitOfWork work, DocumentStore store, Documents documents, Clock clock, ZoneId zone) {
        this.work = work;
        this.store = store;
        this.documents = documents;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * One month.
     *
     * @param days of each review that was decided in it, the shortest first
     */
    public record Month(YearMonth month, List<Double> days) {

        public Month {
            days = days.stream().sorted().toList();
        }

        /** Empty when nothing was decided. */
        public OptionalDouble average() {
            return days.stream().mapToDouble(Double::doubleValue).average();
        }

        /** Of an even number the mean of the two in the middle; empty when nothing was decided. */
        public OptionalDouble median() {
            int half = days.size() / 2;
            if (days.isEmpty()) {
                return OptionalDouble.empty();
            }
            return OptionalDouble.of(days.size() % 2 == 1 ? days.get(half) : (days.get(half - 1) + days.get(half)) / 2);
        }
    }

    /** Of the instruments that the person may read; every month, the oldest first. */
    public List<Month> of(Actor actor) {
        YearMonth present = YearMonth.from(clock.instant().atZone(zone));
        Map<YearMonth, List<Double>> days = new TreeMap<>();
        for (int before = MONTHS - 1; before >= 0; before--) {
            days.put(present.minusMonths(before), new ArrayList<>());
        }
        Instant from =
                present.minusMonths(MONTHS - 1).atDay(1).atStartOfDay(zone).toInstant();
        for (Document round : work.inTransaction(() -> decided(actor, from))) {
            Instant decided = round.properties().instant(Prm.PROP_DECIDED_AT).orElseThrow();
            Instant opened = round.properties().instant(Prm.PROP_OPENED_AT).orElseThrow();
            List<Double> ofMonth = days.get(YearMonth.from(decided.atZone(zone)));
            if (ofMonth != null) {
                ofMonth.add(Duration.between(opened, decided).toSeconds() / SECONDS_OF_A_DAY);
            }
        }
        return days.entrySet().stream()
                .map(month -> new Month(month.getKey(), month.getValue()))
                .toList();
    }

    private List<Document> decided(Actor actor, Instant from) {
        Map<DocumentId, Boolean> readable = new HashMap<>();
        return store
                .outlines(
                        Prm.TYPE_REVIEW_ROUND,
                        Prm.PROP_DECIDED_AT,
                        new Condition.Between(Optional.of(from), Optional.empty()),
                        ReviewTimes::isDecision)
                .stream()
                .filter(round -> round.parent()
                        .filter(id -> readable.computeIfAbsent(
                                id, one -> documents.readable(actor, one).isPresent()))
                        .isPresent())
                .toList();
    }

    private static boolean isDecision(Document round) {
        return round.properties().has(Prm.PROP_OPENED_AT)
                && round.properties()
                        .text(Prm.PROP_ROUND_OUTCOME)
                        .filter(DECISIONS::contains)
                        .isPresent();
    }
}
