package org.mithaq.rest.overview;

import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.overview.ReviewTimes;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How long legal reviews took. */
@RestController
final class ReviewTimesController {

    private final ReviewTimes times;

    ReviewTimesController(ReviewTimes times) {
        this.times = times;
    }

    /** @param months the oldest first, those without a decision too */
    record View(List<MonthView> months) {}

    /**
     * @param month {@code 2026-11}
     * @param average of the calendar days, to one decimal; absent when nothing was decided
     * @param median likewise
     */
    record MonthView(
            String month,
            int decisions,
            @Nullable Double average,
            @Nullable Double median) {}

    @GetMapping(path = "/figures/review-times", produces = MediaType.APPLICATION_JSON_VALUE)
    View reviewTimes(Actor actor) {
        return new View(times.of(actor).stream()
                .map(month -> new MonthView(
                        month.month().toString(),
                        month.days().size(),
                        rounded(month.average()),
                        rounded(month.median())))
                .toList());
    }

    private static @Nullable Double rounded(OptionalDouble days) {
        return days.isPresent() ? Math.round(days.getAsDouble() * 10) / 10.0 : null;
    }
}
