package org.mithaq.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Pictures of every page in both directions and both colour schemes, wide and on a phone, to be looked through: {@code ./mithaq
 * gallery}. What the navigation and the settings lead to is found by following them, so that a new page is in it by itself. No
 * part of {@code ./mithaq test}, because its name is none of a test's.
 */
@ExtendWith(Chromium.class)
class Gallery {

    private static final Path FOLDER = Path.of(System.getProperty("mithaq.gallery", "target/gallery"));
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final List<String> TABS = List.of("review", "signing", "relations", "versions", "history");
    private static final Set<String> OF_EACH = Set.of("", "reviews");
    private static final List<String> PEOPLE = List.of("officer", "legal-reviewer", "head-of-sector", "administrator");

    /** How the pages are looked at. */
    private record Look(Tongue tongue, ColorScheme scheme, int width, int height) {

        String name() {
            return String.join("-", tongue.code(), scheme.name().toLowerCase(Locale.ROOT), Integer.toString(width));
        }
    }

    private static final List<Look> LOOKS = List.of(
            new Look(Tongue.ENGLISH, ColorScheme.LIGHT, 1440, 900),
            new Look(Tongue.FRENCH, ColorScheme.LIGHT, 1440, 900),
            new Look(Tongue.ARABIC, ColorScheme.LIGHT, 1440, 900),
            new Look(Tongue.ENGLISH, ColorScheme.DARK, 1440, 900),
            new Look(Tongue.ARABIC, ColorScheme.DARK, 1440, 900),
            new Look(Tongue.FRENCH, ColorScheme.LIGHT, 390, 844),
            new Look(Tongue.ARABIC, ColorScheme.DARK, 390, 844));

    private final Set<String> taken = new LinkedHashSet<>();

    @Test
    void everyPageShouldBeSeenInEveryLook() throws IOException {
        Files.createDirectories(FOLDER);
        Map<String, Map<String, String>> pages = pages();
        for (Look look : LOOKS) {
            for (var ofPerson : pages.entrySet()) {
                take(look, ofPerson.getKey(), ofPerson.getValue());
            }
        }
        Files.writeString(FOLDER.resolve("index.html"), sheet(), StandardCharsets.UTF_8);
    }

    private void take(Look look, String person, Map<String, String> pages) {
        try (Visitor visitor = new Visitor(look.tongue(), look.width(), look.height())) {
            Page page = visitor.page();
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(look.scheme()));
            if (person.equals(PEOPLE.get(0))) {
                picture(look, page, visitor, "sign-in");
            }
            visitor.signIn(person, Host.current().password());
            visitor.shouldSee(visitor.navigation());
            pages.forEach((name, address) -> {
                visitor.open(address);
                visitor.settle();
                assertThat(page.locator("mithaq-nowhere, main .note-problem")).hasCount(0);
                picture(look, page, visitor, name);
            });
        }
    }

    private void picture(Look look, Page page, Visitor visitor, String name) {
        visitor.shouldNotScrollSideways(name);
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(FOLDER.resolve(name + "." + look.name() + ".png"))
                .setFullPage(true));
        taken.add(name);
    }

    /** Addresses by name, for each person; a page that several people have is pictured for the first of them, queues for each. */
    private static Map<String, Map<String, String>> pages() {
        awaitDemonstration();
        Map<String, Map<String, String>> pages = new LinkedHashMap<>();
        Set<String> known = new LinkedHashSet<>();
        for (String person : PEOPLE) {
            Map<String, String> all = new LinkedHashMap<>();
            places(person).forEach(place -> all.put(named(place), place));
            all.putAll(records(person));
            Map<String, String> mine = new LinkedHashMap<>();
            all.forEach((name, address) -> {
                if (OF_EACH.contains(address) || known.add(address)) {
                    mine.put(person + "-" + name, address);
                }
            });
            pages.put(person, mine);
        }
        return pages;
    }

    /** Where the navigation leads, and the parts of the settings. */
    private static List<String> places(String person) {
        try (Visitor visitor = Visitor.signedIn(Tongue.ENGLISH, person)) {
            List<String> places = addresses(visitor.navigation());
            if (places.remove("settings")) {
                visitor.open("settings");
                visitor.settle();
                places.addAll(addresses(visitor.page().locator("mithaq-settings nav")));
            }
            return places;
        }
    }

    private static List<String> addresses(Locator navigation) {
        List<String> addresses = new ArrayList<>();
        for (Locator link : navigation.locator("a").all()) {
            addresses.add(link.getAttribute("href").replaceFirst("^#/", ""));
        }
        return addresses;
    }

    /** One record in each state, all parts of one of them, a partner, a task. */
    private static Map<String, String> records(String person) {
        Person asked = Person.called(person);
        Map<String, String> addresses = new LinkedHashMap<>();
        if (person.equals(PEOPLE.get(0))) {
            for (JsonNode row : asked.get("/register?limit=100&columns=status")
                    .expect(200)
                    .body()
                    .path("rows")) {
                String status =
                        row.path("cells").path("status").path("values").path(0).asText();
                addresses.putIfAbsent(
                        "document-" + named(status),
                        "documents/" + row.path("id").asText());
            }
            String signed = addresses.get("document-IN-FORCE");
            TABS.forEach(tab -> addresses.put("document-" + tab, signed + "?tab=" + tab));
            first(asked, "/partners", "partners").forEach(id -> addresses.put("partner", "partners/" + id));
            List.of("search?q=cooperation", "delivery", "absence").forEach(place -> addresses.put(named(place), place));
        }
        first(asked, "/tasks", "tasks").forEach(id -> addresses.put("task", "reviews/" + id));
        return addresses;
    }

    private static List<String> first(Person asked, String path, String list) {
        JsonNode all = asked.get(path).expect(200).body().path(list);
        return StreamSupport.stream(all.spliterator(), false)
                .limit(1)
                .map(one -> one.path("id").asText())
                .toList();
    }

    /** The documents of the demonstration come in after the start: all are there once no more come. */
    private static void awaitDemonstration() {
        Instant limit = Instant.now().plus(PATIENCE);
        int before = -1;
        int now = 0;
        while (now != before || now == 0) {
            before = now;
            pause();
            now = Person.called("officer")
                    .get("/register?limit=1")
                    .expect(200)
                    .body()
                    .path("total")
                    .asInt();
            assertThat(Instant.now())
                    .as("the documents of the demonstration come")
                    .isBefore(limit);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(4000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static String named(String address) {
        String name = address.isEmpty() ? "home" : address;
        return name.replaceAll("[^A-Za-z0-9]+", "-").replaceFirst("-$", "");
    }

    /** One page with all pictures: a row for each page, a column for each look; a picture opens whole. */
    private String sheet() {
        StringBuilder rows = new StringBuilder();
        for (String name : taken) {
            rows.append("<tr><th scope=\"row\">").append(name).append("</th>");
            for (Look look : LOOKS) {
                String file = name + "." + look.name() + ".png";
                rows.append("<td><a href=\"")
                        .append(file)
                        .append("\"><img loading=\"lazy\" alt=\"")
                        .append(file)
                        .append("\" src=\"")
                        .append(file)
                        .append("\"></a></td>");
            }
            rows.append("</tr>\n");
        }
        StringBuilder heads = new StringBuilder("<th></th>");
        LOOKS.forEach(
                look -> heads.append("<th scope=\"col\">").append(look.name()).append("</th>"));
        return "<!DOCTYPE html><html lang=\"en\"><meta charset=\"utf-8\"><title>Mithaq</title><style>"
                + "body{font:14px sans-serif}th{position:sticky;inset-block-start:0;background:#fff;text-align:start}"
                + "td{vertical-align:top}img{inline-size:22rem;max-block-size:22rem;object-fit:cover;object-position:top;"
                + "border:1px solid #999}</style><table><thead><tr>"
                + heads + "</tr></thead><tbody>" + rows + "</tbody></table></html>\n";
    }
}
