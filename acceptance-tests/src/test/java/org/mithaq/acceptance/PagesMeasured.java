package org.mithaq.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * How the pages of a running host feel: the first page on a processor that is four times slower, a register of many, and memory over
 * a long time at it. {@code bench/pages} runs it and prints what it measured; no part of {@code ./mithaq test}, because its name is
 * none of a test's.
 */
@ExtendWith(Chromium.class)
class PagesMeasured {

    private static final Path REPORT = Path.of("target", "pages-measured.txt");
    private static final int ROUNDS = 7;
    private static final int SLOWER = 4;
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final List<String> WALK = List.of(
            "", "register", "board", "calendar", "partners", "search?q=cooperation", "reviews", "file", "library");
    private static final String FIRST_PAGE_USABLE = """
            () => {
              const app = document.querySelector('mithaq-app')?.shadowRoot;
              return Boolean(app?.querySelector('mithaq-home h1')) && !app.querySelector('.loading')
                && performance.now();
            }""";
    /** Frames while the table is pushed to its end; milliseconds of the slowest twentieth and of the longest. */
    private static final String SCROLL = """
            async () => {
              const frame = document.querySelector('mithaq-app').shadowRoot.querySelector('.register-frame');
              const frames = [];
              let before = performance.now();
              const step = frame.scrollHeight / 240;
              for (let n = 0; n < 240; n += 1) {
                frame.scrollTop += step;
                await new Promise((next) => requestAnimationFrame(next));
                frames.push(performance.now() - before);
                before = performance.now();
              }
              frames.sort((a, b) => a - b);
              return [frames[120], frames[Math.floor(frames.length * 0.95)], frames.at(-1)];
            }""";

    @Test
    void firstPageOnSlowProcessor() {
        List<Double> cold = new ArrayList<>();
        List<Double> warm = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            try (Visitor visitor = Visitor.signedIn(Tongue.ENGLISH, "officer")) {
                String state = visitor.page().context().storageState();
                Browser.NewContextOptions signedIn = new Browser.NewContextOptions()
                        .setViewportSize(1280, 800)
                        .setStorageState(state);
                try (BrowserContext fresh = Chromium.current().newContext(signedIn)) {
                    Page page = fresh.newPage();
                    slowDown(page);
                    cold.add(usable(page));
                    warm.add(usable(page));
                }
            }
        }
        print("first page, processor " + SLOWER + " x slower, nothing cached", cold);
        print("first page, processor " + SLOWER + " x slower, seen before", warm);
    }

    private static void slowDown(Page page) {
        JsonObject rate = new JsonObject();
        rate.addProperty("rate", SLOWER);
        page.context().newCDPSession(page).send("Emulation.setCPUThrottlingRate", rate);
    }

    /** Milliseconds from the navigation until the page can be read and used. */
    private static double usable(Page page) {
        page.navigate(Host.current().pages().toString());
        return ((Number) page.waitForFunction(FIRST_PAGE_USABLE).jsonValue()).doubleValue();
    }

    @Test
    void registerOfMany() {
        try (Visitor officer = Visitor.signedIn(Tongue.ENGLISH, "officer")) {
            Page page = officer.page();
            officer.open("register");
            Locator rows = page.getByTestId("register-row");
            assertThat(rows.first()).isVisible();
            List<Double> filter = new ArrayList<>();
            List<Double> sort = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                filter.add(until(
                        page,
                        page.locator("mithaq-register .facet input[type=checkbox], mithaq-facets input[type=checkbox]")
                                .nth(round % 4)));
                sort.add(until(page, page.locator("th[data-column=title] button")));
            }
            officer.open("register");
            officer.settle();
            print("register, a filter set or lifted", filter);
            print("register, sorted anew", sort);
            List<?> frames = (List<?>) page.evaluate(SCROLL);
            say(
                    "register, scrolled to its end: a frame %.0f ms in the middle, %.0f ms of the slowest twentieth, %.0f ms the"
                            + " longest",
                    frames.stream()
                            .map(Number.class::cast)
                            .map(Number::doubleValue)
                            .toArray());
        }
    }

    /** Milliseconds from a press until the rows of the answer are drawn. */
    private static double until(Page page, Locator pressed) {
        Instant start = Instant.now();
        page.waitForResponse(response -> response.url().contains("/register"), pressed::click);
        page.waitForFunction(
                "() => !document.querySelector('mithaq-app').shadowRoot.querySelector('main [aria-busy=true], main .loading')");
        return Duration.between(start, Instant.now()).toNanos() / 1e6;
    }

    @Test
    void memoryOverTime() {
        Duration length = MINUTE.multipliedBy(Integer.getInteger("mithaq.minutes", 10));
        try (Visitor officer = Visitor.signedIn(Tongue.ENGLISH, "officer")) {
            Page page = officer.page();
            CDPSession tools = page.context().newCDPSession(page);
            tools.send("Performance.enable");
            Instant end = Instant.now().plus(length);
            Instant next = Instant.now();
            List<Double> heaps = new ArrayList<>();
            int seen = 0;
            while (Instant.now().isBefore(end)) {
                for (String place : WALK) {
                    page.evaluate("place => { location.hash = `#/${place}`; }", place);
                    officer.settle();
                    seen++;
                }
                if (Instant.now().isAfter(next)) {
                    heaps.add(measure(tools, seen));
                    next = next.plus(length.dividedBy(10));
                }
            }
            heaps.add(measure(tools, seen));
            // What is cached is there after the first round; from then on nothing more may stay.
            say(
                    "memory: %.1f MB after the first tenth, %.1f MB at the end (%.2f x), %d pages seen",
                    heaps.get(1), last(heaps), last(heaps) / heaps.get(1), seen);
            assertThat(last(heaps) / heaps.get(1))
                    .as("growth of the page's memory")
                    .isLessThan(1.5);
        }
    }

    private static double last(List<Double> values) {
        return values.get(values.size() - 1);
    }

    /** MB that the page's objects take, once what nobody holds is away. */
    private static double measure(CDPSession tools, int seen) {
        tools.send("HeapProfiler.collectGarbage");
        double heap = 0;
        StringBuilder line = new StringBuilder();
        for (var metric : tools.send("Performance.getMetrics").getAsJsonArray("metrics")) {
            JsonObject one = metric.getAsJsonObject();
            double value = one.get("value").getAsDouble();
            switch (one.get("name").getAsString()) {
                case "JSHeapUsedSize" -> heap = value / 1e6;
                case "Nodes" -> line.append(", nodes ").append((long) value);
                case "JSEventListeners" -> line.append(", listeners ").append((long) value);
                default -> {}
            }
        }
        say("  %5d pages seen: %.1f MB%s", seen, heap, line);
        return heap;
    }

    /** A line of the report, which the script prints at the end. */
    private static void say(String format, Object... values) {
        try {
            Files.createDirectories(REPORT.getParent());
            Files.writeString(
                    REPORT,
                    String.format(Locale.ROOT, format, values) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(String what, List<Double> times) {
        Collections.sort(times);
        say(
                "%s: median %.0f ms, longest %.0f ms (%d times)",
                what, times.get(times.size() / 2), times.get(times.size() - 1), times.size());
    }
}
