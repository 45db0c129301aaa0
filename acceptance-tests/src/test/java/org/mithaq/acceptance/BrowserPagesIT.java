package org.mithaq.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for every page of the stand-alone server, in both writing directions. */
@ExtendWith(Chromium.class)
class BrowserPagesIT {

    private static final int PHONE_WIDTH = 360;

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void pagesShouldKeepNobodyOut(Tongue tongue) {
        String id = draftInReview(tongue);
        try (Visitor stranger = new Visitor(tongue)) {
            stranger.shouldReadInTheRightDirection();
            stranger.shouldBeAccessible("the page where one signs in");
            stranger.picture("sign-in");
        }
        try (Visitor officer = Visitor.signedIn(tongue, "officer")) {
            addresses(id).forEach((name, address) -> {
                officer.open(address);
                officer.shouldReadInTheRightDirection();
                officer.shouldBeAccessible(name, scheme(tongue));
            });
        }
        try (Visitor reviewer = Visitor.signedIn(tongue, "legal-reviewer")) {
            reviewer.open("reviews/"
                    + Person.called("legal-reviewer").task(id).path("id").asText());
            reviewer.button("Take the task").click();
            reviewer.shouldSee(reviewer.outcome("Request changes"));
            reviewer.shouldBeAccessible("a task");
        }
        try (Visitor administrator = Visitor.signedIn(tongue, "administrator")) {
            administrator.open("settings/routing");
            administrator.shouldBeAccessible("the routing table");
            administrator.picture("page-routing");
            rowsShouldBeEditedAndFaultsStandBesideThem(administrator.expectingRefusal(400));
        }
    }

    /** Each page in both directions and in both schemes, in two looks instead of four; pictures of all four are the gallery's. */
    private static ColorScheme scheme(Tongue tongue) {
        return tongue == Tongue.ARABIC ? ColorScheme.DARK : ColorScheme.LIGHT;
    }

    /** Nothing of it stays: other scenarios are routed by the table. */
    private static void rowsShouldBeEditedAndFaultsStandBesideThem(Visitor administrator) {
        Page page = administrator.page();
        Locator rows = page.locator("mithaq-table-grid tbody tr[data-row]");
        int before = rows.count();
        rows.first().locator(".row-tools button").nth(2).click();
        assertThat(rows).hasCount(before + 1);
        Locator risk = rows.first().locator(".cell-choice").nth(3);
        risk.click();
        page.locator(".cell-options:popover-open")
                .getByRole(AriaRole.CHECKBOX)
                .first()
                .check();
        assertThat(risk.locator("bdi")).isVisible();
        page.keyboard().press("Escape");
        assertThat(page.locator(".cell-options:popover-open")).hasCount(0);
        rows.first().locator("td > input").first().fill("wrong");
        page.locator("mithaq-table-editor .button-primary").click();
        assertThat(page.locator("tr.row-fault p").first()).isVisible();
        page.locator("mithaq-table-editor .actions button").last().click();
        assertThat(rows).hasCount(before);
        assertThat(page.locator("tr.row-fault")).hasCount(0);
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void pagesShouldFitAPhone(Tongue tongue) {
        String id = draftInReview(tongue);
        List.of("prm:mou", "prm:agreement").forEach(type -> draftToComplete(tongue, type));
        try (Visitor officer = new Visitor(tongue, PHONE_WIDTH, 740)) {
            officer.shouldNotScrollSideways("sign-in");
            officer.signIn("officer", Host.current().password());
            officer.shouldSee(officer.navigation());
            addresses(id).forEach((name, address) -> {
                officer.open(address);
                officer.shouldNotScrollSideways(name);
            });
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void keyboardShouldLeadAnywhere(Tongue tongue) {
        filed(tongue, Draft.in(tongue));
        Draft draft = Draft.in(tongue);
        String id = filed(tongue, draft);
        Person.called("officer").awaitFound(id, draft.mark());
        try (Visitor officer = Visitor.signedIn(tongue, "officer")) {
            Page page = officer.page();
            page.keyboard().press("Control+k");
            Locator box = page.getByRole(
                    AriaRole.COMBOBOX,
                    new Page.GetByRoleOptions().setName(tongue.say("Go to a page, a document or a partner")));
            assertThat(box).isFocused();
            officer.shouldBeAccessible("the box that goes anywhere");
            box.fill(draft.mark());
            assertThat(page.locator("mithaq-palette").getByRole(AriaRole.OPTION).first())
                    .containsText(draft.title());
            box.press("Enter");
            assertThat(page).hasURL(Pattern.compile("#/documents/" + id));

            page.keyboard().press("?");
            officer.shouldSee(
                    page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(tongue.say("Keys"))));
            page.keyboard().press("Escape");

            officer.open("search?q=" + draft.mark());
            Locator hit = page.getByTestId("hit").first();
            Locator title = hit.getByRole(AriaRole.LINK).first();
            officer.shouldSee(title);
            page.locator("#search-text").blur();
            page.keyboard().press("j");
            assertThat(title).isFocused();
            similarDocumentsShouldBeReachedFrom(hit, officer, id);
        }
    }

    /** Another of the same language was filed before: its words are the same but for the mark. */
    private static void similarDocumentsShouldBeReachedFrom(Locator hit, Visitor officer, String id) {
        Page page = officer.page();
        page.keyboard().press("Tab");
        assertThat(hit.getByRole(AriaRole.LINK).last()).isFocused();
        page.keyboard().press("Enter");
        assertThat(page).hasURL(Pattern.compile("#/search\\?like=" + id));
        assertThat(page.locator("#similar-title")).isFocused();
        assertThat(page.getByTestId("hit").first().locator(".why .chip").first())
                .isVisible();

        officer.open("documents/" + id + "?tab=relations");
        assertThat(page.getByTestId("similar").first().locator(".why")).isVisible();
    }

    /** Who else reads in Arabic keeps their own digits: nobody does in other scenarios as this person. */
    @Test
    void digitsOfArabicPagesShouldBeChosenAndKept() {
        try (Visitor finance = Visitor.signedIn(Tongue.ARABIC, "finance-officer")) {
            finance.open("calendar?month=2026-12");
            Page page = finance.page();
            Locator tenth = page.locator("time[datetime='2026-12-10']");
            assertThat(tenth).hasText("10");

            chooseDigits(page, "arab");
            assertThat(tenth).hasText("١٠");
            page.reload();
            assertThat(tenth).hasText("١٠");
            assertThat(page.locator("time[datetime='2026-12-10'] + bdi")).hasText(Pattern.compile("^[٠-٩]"));
            finance.shouldBeAccessible("the calendar in Arabic-Indic digits");

            chooseDigits(page, "latn");
            assertThat(tenth).hasText("10");
        }
    }

    private static void chooseDigits(Page page, String code) {
        page.locator("#person-button").click();
        page.waitForResponse("**/api/v1/me/digits", () -> page.locator("input[name=digits][value=" + code + "]")
                .check());
        page.keyboard().press("Escape");
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void wrongPasswordShouldBeRefusedInWords(Tongue tongue) {
        try (Visitor stranger = new Visitor(tongue).expectingRefusal(403)) {
            stranger.signIn("officer", "guessed");

            stranger.shouldSee(stranger.page().getByRole(AriaRole.ALERT));
            stranger.picture("sign-in-refused");
            assertThat(stranger.navigation()).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void changeOfLanguageShouldKeepWhatWasTyped(Tongue tongue) {
        Tongue other = tongue == Tongue.ENGLISH ? Tongue.ARABIC : Tongue.ENGLISH;
        try (Visitor officer = Visitor.signedIn(tongue, "officer")) {
            officer.visit("File a document");
            officer.field("prm:leadSector").selectOption("EDU");
            Locator party = officer.page()
                    .getByTestId("party")
                    .first()
                    .getByRole(AriaRole.COMBOBOX)
                    .first();
            party.fill("UNESCO");
            party.press("Tab");

            officer.page().getByLabel(tongue.say("Language"), exactly()).first().selectOption(other.code());

            assertThat(officer.page().locator("html")).hasAttribute("dir", other.direction());
            assertThat(officer.field("prm:leadSector")).hasValue("EDU");
            assertThat(party).hasValue("UNESCO");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void amountShouldStayWhatWasTypedWhateverItsCurrency(Tongue tongue) {
        try (Visitor officer = Visitor.signedIn(tongue, "officer")) {
            officer.visit("File a document");
            Locator amount = officer.field("prm:amount");
            amount.evaluate("field => field.closest('details')?.setAttribute('open', '')");
            amount.fill(tongue == Tongue.ARABIC ? "١٬٢٥٠٫٥٠" : "1250.50");
            amount.press("Tab");
            Locator currency = officer.field("prm:currency");
            currency.selectOption("KWD");
            assertThat(amount).hasValue("1250.500");
            currency.selectOption("USD");
            assertThat(amount).hasValue("1250.50");
            assertThat(amount).not().hasAttribute("aria-invalid", "true");

            currency.selectOption("JPY");
            assertThat(amount).hasValue("1250.50");
            assertThat(amount).hasAttribute("aria-invalid", "true");
            officer.picture("amount-wrong");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void leavingAHalfWrittenDraftShouldBeAskedAbout(Tongue tongue) {
        try (Visitor officer = Visitor.signedIn(tongue, "officer")) {
            officer.visit("File a document");
            officer.drop("draft.txt", "A draft");
            officer.shouldSee("The file is here.");

            officer.visit("Home");

            officer.shouldSee("Leave without saving?");
            officer.button("Stay here").click();
            officer.shouldSee("The file is here.");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void searchWithoutResultShouldSayWhatToDo(Tongue tongue) {
        try (Visitor reader = Visitor.signedIn(tongue, "reader")) {
            reader.open("search?q=zxqwv");

            reader.shouldSee("No document matches.");
            reader.picture("search-nothing");
        }
    }

    /** The page begins with what was filed last; that answer may come when somebody has begun to type. */
    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void answerThatComesWhileOneTypesShouldLeaveTheBoxAlone(Tongue tongue) {
        draftInReview(tongue);
        List<Route> held = new ArrayList<>();
        try (Visitor reader = Visitor.signedIn(tongue, "reader")) {
            Page page = reader.page();
            page.route("**/api/v1/search*", held::add);
            reader.visit("Search");
            Locator box = page.locator("#search-text");
            assertThat(box).isFocused();
            page.waitForCondition(() -> !held.isEmpty());
            // Time stands still, so that nothing is asked for the letters before the answer is there.
            page.clock().install();
            page.clock().pauseAt(System.currentTimeMillis() + 60_000);
            box.fill("zxqwv");

            page.unroute("**/api/v1/search*");
            held.forEach(Route::resume);
            assertThat(page.getByTestId("hit").first()).isVisible();
            assertThat(box).hasValue("zxqwv");

            box.press("Enter");
            reader.shouldSee("No document matches.");
        }
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }

    private static Map<String, String> addresses(String id) {
        Map<String, String> addresses = new LinkedHashMap<>();
        addresses.put("home", "");
        addresses.put("file", "file");
        addresses.put("document", "documents/" + id);
        addresses.put("document-review", "documents/" + id + "?tab=review");
        addresses.put("document-versions", "documents/" + id + "?tab=versions");
        addresses.put("document-history", "documents/" + id + "?tab=history");
        addresses.put("document-relations", "documents/" + id + "?tab=relations");
        addresses.put("reviews", "reviews");
        addresses.put("search", "search?q=manuscript");
        addresses.put("similar", "search?like=" + id);
        addresses.put("clauses", "clauses?q=manuscript&unsigned=true");
        addresses.put("calendar", "calendar");
        addresses.put("calendar-december", "calendar?month=2026-12&mine=true");
        addresses.put("nowhere", "nowhere");
        return addresses;
    }

    private static String draftInReview(Tongue tongue) {
        String id = filed(tongue, Draft.in(tongue));
        Person.called("officer").awaitStatus(id, "LEGAL_REVIEW");
        return id;
    }

    /** Two of different types make the queue offer to choose between them. */
    private static void draftToComplete(Tongue tongue, String type) {
        Draft draft = Draft.in(tongue);
        Person officer = Person.called("officer");
        officer.task(officer.file(
                type,
                draft.fileName(),
                draft.text().getBytes(StandardCharsets.UTF_8),
                Person.titled(tongue.code(), draft.title())));
    }

    private static String filed(Tongue tongue, Draft draft) {
        return Person.called("officer")
                .file(
                        "prm:mou",
                        draft.fileName(),
                        draft.text().getBytes(StandardCharsets.UTF_8),
                        Person.titled(tongue.code(), draft.title()),
                        draft.parties().toArray(String[]::new));
    }
}
