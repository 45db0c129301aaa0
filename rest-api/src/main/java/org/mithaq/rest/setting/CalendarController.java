package org.mithaq.rest.setting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import org.mithaq.access.Actor;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.rest.setting.TableAnswers.Table;
import org.mithaq.rest.setting.TableAnswers.TableBody;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The days on which the organisation works, and the table behind them. */
@RestController
@RequestMapping(produces = MediaType.APPLICATION_JSON_VALUE)
final class CalendarController {

    private static final String TABLE = "/settings/days-off";

    private final WorkingCalendar calendar;

    CalendarController(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * @param today the day that it is in the organisation's zone
     * @param weekend days of the week on which nobody works
     */
    record Days(LocalDate today, String zone, List<String> weekend, List<DayView> holidays) {}

    /** @param estimated it depends on the sighting of the moon and may move */
    record DayView(LocalDate day, String calendar, String name, boolean estimated) {}

    @GetMapping("/calendar")
    Days days(
            Actor actor,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate from,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate to) {
        return new Days(
                calendar.today(),
                calendar.zone().getId(),
                calendar.workingDays().weekend().stream()
                        .sorted()
                        .map(Enum::name)
                        .toList(),
                calendar.holidays(from, to).stream()
                        .map(holiday -> new DayView(
                                holiday.day(), holiday.calendar(), holiday.name(actor.language()), holiday.estimated()))
                        .toList());
    }

    @GetMapping(TABLE)
    ResponseEntity<Table> read(Actor actor) {
        return TableAnswers.read(calendar.table(), actor);
    }

    @PutMapping(TABLE)
    ResponseEntity<Table> write(Actor actor, @RequestBody TableBody body, HttpServletRequest request) {
        return TableAnswers.write(calendar.table(), actor, body, request);
    }
}
