package org.mithaq.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The story as people live it in the pages of the stand-alone server: each in a window of their own. */
@ExtendWith(Chromium.class)
class BrowserStoryIT {

    private static final Pattern DOCUMENT = Pattern.compile("#/documents/[^?]+");

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void draftShouldGoFromTheOfficersDiskToApproval(Tongue tongue) {
        Draft draft = Draft.in(tongue);
        String address;
        try (Visitor officer = Visitor.signedIn(tongue, "officer")) {
            officer.shouldReadInTheRightDirection();
            address = file(officer, draft, true);
            officer.shouldStandAt("Legal review");
            assertThat(officer.page().getByTestId("reference")).containsText("/MOU/");
            officer.picture("document-in-review");
        }
        requestChanges(tongue, draft);
        handInAgain(tongue, draft, address);
        recommendClearance(tongue, draft);
        clear(tongue, draft);
        try (Visitor officer = Visitor.signedIn(tongue, "officer")) {
            officer.open(address);
            officer.shouldStandAt("Approval");
            officer.picture("document-approved");
            officer.link("Versions").click();
            assertThat(officer.page().locator("mithaq-versions li")).hasCount(2);
            officer.link("History").click();
            officer.shouldSee(officer.page().locator("mithaq-audit li").first());
            officer.picture("document-history");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void incompleteDraftShouldNameWhatIsMissingAndGoOnceItIsGiven(Tongue tongue) {
        Draft draft = Draft.in(tongue);
        // The system may still write to the draft while the officer does; then the page merges both and sends again.
        try (Visitor officer = Visitor.signedIn(tongue, "officer").expectingRefusal(412)) {
            file(officer, draft, false);
            officer.shouldStandAt("Negotiation");
            officer.shouldSee("Not yet possible: Legal review");
            // Of what misses while the text is still being read only the parties stay.
            officer.shouldSee(officer.page().locator(".text-page").first());
            assertThat(officer.button("Complete")).hasCount(1);
            officer.picture("document-incomplete");

            officer.button("Complete").click();
            for (int party = 0; party < draft.parties().size(); party++) {
                officer.button("Add a party").click();
                name(officer, party, draft.parties().get(party));
            }
            officer.button("Save").click();

            officer.shouldStandAt("Legal review");
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void textShouldBeFoundByAnotherFormOfItsWordsAndOpenFromThere(Tongue tongue) {
        Draft draft = Draft.in(tongue);
        Person officer = Person.called("officer");
        String id = officer.file(
                "prm:mou",
                draft.fileName(),
                draft.text().getBytes(StandardCharsets.UTF_8),
                Person.titled(tongue.code(), draft.title()),
                draft.parties().toArray(String[]::new));
        Person.called("reader").awaitFound(id, "text:" + draft.mark());
        try (Visitor reader = Visitor.signedIn(tongue, "reader")) {
            reader.page().keyboard().press("/");
            Locator box = reader.page().locator("#search-text");
            assertThat(box).isFocused();
            box.fill(draft.query());
            box.press("Enter");

            Locator best = reader.page().getByTestId("hit").first();
            assertThat(best).containsText(draft.title());
            Locator mark = best.locator("mark", new Locator.LocatorOptions().setHasText(draft.found()));
            assertThat(mark.first()).isVisible();
            reader.picture("search");
            best.getByRole(AriaRole.LINK).first().click();

            assertThat(reader.title()).hasText(draft.title());
            assertThat(reader.page().locator(".text-page").first()).containsText(draft.found());
            assertThat(reader.page().locator(".text-page").first()).hasAttribute("dir", tongue.direction());
        }
    }

    /** Gives the address of the document's page. */
    private static String file(Visitor officer, Draft draft, boolean withParties) {
        officer.visit("File a document");
        officer.drop(draft.fileName(), draft.text());
        officer.shouldSee("The file is here.");
        officer.field("cm:title").fill(draft.title());
        officer.field("prm:leadSector").selectOption("PART");
        for (int party = 0; withParties && party < draft.parties().size(); party++) {
            name(officer, party, draft.parties().get(party));
        }
        officer.shouldSee("Goes to");
        officer.picture(withParties ? "file-complete" : "file");
        officer.button("File it").click();
        assertThat(officer.page()).hasURL(DOCUMENT);
        assertThat(officer.title()).hasText(draft.title());
        String address = officer.page().url();
        return address.substring(address.indexOf("#/") + 2);
    }

    private static void name(Visitor officer, int party, String name) {
        Locator box = officer.page()
                .getByTestId("party")
                .nth(party)
                .getByRole(AriaRole.COMBOBOX)
                .first();
        box.fill(name);
        // Leaving the box keeps the name alone; nothing of the list is chosen.
        box.press("Tab");
    }

    private static void requestChanges(Tongue tongue, Draft draft) {
        try (Visitor reviewer = Visitor.signedIn(tongue, "legal-reviewer")) {
            take(reviewer, draft);
            reviewer.decide("Request changes");
            reviewer.shouldSee("Write a comment first");
            comment(reviewer, draft.query());
            reviewer.picture("task-review");
            reviewer.decide("Request changes");
            reviewer.shouldSee("My reviews");
            assertThat(task(reviewer, draft)).hasCount(0);
        }
    }

    private static void handInAgain(Tongue tongue, Draft draft, String address) {
        try (Visitor officer = Visitor.signedIn(tongue, "officer")) {
            officer.page()
                    .getByRole(AriaRole.BUTTON)
                    .filter(new Locator.FilterOptions().setHas(officer.page().locator(".count")))
                    .click();
            officer.shouldSee(
                    officer.page().locator(".menu").getByText(draft.title()).first());
            officer.picture("notices");
            officer.open(address);
            officer.shouldStandAt("Negotiation");
            officer.link("Review").click();
            officer.shouldSee(officer.page().locator("mithaq-rounds .quote"));
            officer.picture("document-rounds");
            officer.page()
                    .locator("#new-version")
                    .setInputFiles(new FilePayload(
                            draft.fileName(), "text/plain", draft.revised().getBytes(StandardCharsets.UTF_8)));
            String revised = draft.revised()
                    .lines()
                    .filter(line -> line.contains("2."))
                    .findFirst()
                    .orElseThrow();
            officer.shouldSee(officer.page().locator(".text-page").getByText(revised));
            officer.button("Send to legal review").click();
            officer.shouldStandAt("Legal review");
        }
    }

    private static void recommendClearance(Tongue tongue, Draft draft) {
        try (Visitor reviewer = Visitor.signedIn(tongue, "legal-reviewer")) {
            take(reviewer, draft);
            reviewer.decide("Recommend clearance");
            assertThat(task(reviewer, draft)).hasCount(0);
        }
    }

    private static void clear(Tongue tongue, Draft draft) {
        try (Visitor head = Visitor.signedIn(tongue, "head-of-legal")) {
            take(head, draft);
            head.shouldSee("The reviewer recommends");
            head.picture("task-clearance");
            head.decide("Clear");
            assertThat(task(head, draft)).hasCount(0);
        }
    }

    private static void take(Visitor lawyer, Draft draft) {
        lawyer.visit("My reviews");
        lawyer.shouldSee(task(lawyer, draft));
        lawyer.picture("reviews");
        task(lawyer, draft).click();
        assertThat(lawyer.title()).hasText(draft.title());
        lawyer.button("Take the task").click();
        lawyer.shouldSee(lawyer.page().locator("#comment"));
        assertThat(lawyer.page().locator(".text-page").first()).containsText(draft.found());
    }

    private static Locator task(Visitor lawyer, Draft draft) {
        return lawyer.page().getByTestId("task").filter(new Locator.FilterOptions().setHasText(draft.title()));
    }

    private static void comment(Visitor lawyer, String text) {
        lawyer.page().locator("#comment").fill(text);
    }
}
