package org.mithaq.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The board and the first page, in Arabic and in English. */
@ExtendWith(Chromium.class)
class BrowserBoardIT {

    private static final Person OFFICER = Person.called("officer");

    private final String mark = "k" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @Test
    void headOfSectorShouldMoveCardsByKeyboardAndByDragInArabic() {
        String partner = partner();
        String byKeyboard = contact("تبادل الأساتذة", partner, true);
        String byDrag = contact("تبادل الطلاب", partner, true);
        try (Visitor head = Visitor.signedIn(Tongue.ARABIC, "head-of-sector")) {
            head.open("board?q=" + mark);
            assertThat(column(head, "CONTACT").getByTestId("board-card")).hasCount(2);
            assertThat(card(head, byKeyboard)).containsText("دورك");
            head.shouldReadInTheRightDirection();
            head.shouldNotScrollSideways("board");
            head.shouldBeAccessible("board");

            card(head, byDrag).getByRole(AriaRole.LINK).focus();
            String way = column(head, "CONTACT")
                            .locator("[data-card]")
                            .first()
                            .getAttribute("data-card")
                            .equals(byDrag)
                    ? "ArrowDown"
                    : "ArrowUp";
            head.page().keyboard().press(way);
            assertThat(card(head, byKeyboard).getByRole(AriaRole.LINK)).isFocused();
            head.page().keyboard().press("m");
            assertThat(dialog(head)).containsText("نقل «");
            head.shouldBeAccessible("the steps of a card");
            head.picture("board-move");
            dialog(head).getByTestId("take").first().press("Enter");
            confirm(head);
            assertThat(column(head, "NEGOTIATION").locator(selector(byKeyboard)))
                    .isVisible();
            assertThat(card(head, byKeyboard).getByRole(AriaRole.LINK)).isFocused();

            card(head, byDrag).dragTo(column(head, "NEGOTIATION"));
            confirm(head);
            assertThat(column(head, "NEGOTIATION").locator(selector(byDrag))).isVisible();
            head.picture("board");
        }
        assertThat(OFFICER.status(byKeyboard)).isEqualTo("NEGOTIATION");
        assertThat(OFFICER.status(byDrag)).isEqualTo("NEGOTIATION");
    }

    @Test
    void blockedDropShouldExplainItsGuardsAndLeadToWhereTheyAreMended() {
        String id = contact("Exchange of teachers", partner(), false);
        try (Visitor head = Visitor.signedIn(Tongue.ENGLISH, "head-of-sector")) {
            head.open("board?q=" + mark);
            card(head, id).dragTo(column(head, "NEGOTIATION"));
            assertThat(dialog(head)).containsText("cannot go to “Negotiation” yet");
            assertThat(dialog(head).locator(".missing li")).hasCount(4);
            head.shouldBeAccessible("a blocked step");
            head.picture("board-blocked");
            dialog(head).getByRole(AriaRole.LINK, named("Complete")).first().click();
            assertThat(head.page()).hasURL(Pattern.compile("#/documents/" + id + "\\?tab=details"));

            head.open("board?q=" + mark);
            card(head, id).dragTo(column(head, "IN_FORCE"));
            assertThat(dialog(head)).containsText("No step of the cycle leads from here to “In force”.");
            head.page().keyboard().press("Escape");
            assertThat(dialog(head)).isHidden();
        }
        assertThat(OFFICER.status(id)).isEqualTo("CONTACT");
    }

    @Test
    void officerShouldBeToldWhoseStepItIsAndSeeTheFirstPageWithItsFigures() {
        String id = contact("Exchange of students", partner(), true);
        try (Visitor officer = Visitor.signedIn(Tongue.ENGLISH, "officer")) {
            officer.open("board?q=" + mark + "&mine=true");
            card(officer, id).getByRole(AriaRole.BUTTON).click();
            assertThat(dialog(officer)).containsText("This step belongs to: Head of sector");
            assertThat(dialog(officer).getByTestId("take")).hasCount(0);
            officer.page().keyboard().press("Escape");

            officer.page().getByLabel("Words, party or reference").fill("nothing" + mark);
            officer.shouldSee("No instrument matches these filters: take one of them away.");
            assertThat(officer.page()).hasURL(Pattern.compile("q=nothing" + mark + "&mine=true"));

            officer.open("");
            Locator pipeline = officer.page()
                    .getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Instruments by status"));
            assertThat(pipeline).isVisible();
            officer.shouldBeAccessible("home");
            officer.picture("home-figures");
            String counted = pipeline.getByRole(AriaRole.ROW)
                    .filter(new Locator.FilterOptions().setHasText("Contact"))
                    .getByRole(AriaRole.CELL)
                    .last()
                    .innerText()
                    .strip();
            pipeline.getByRole(AriaRole.LINK, named("Contact")).click();
            assertThat(officer.page().getByText(Pattern.compile("^" + counted + " instrument")))
                    .isVisible();
        }
    }

    private static void confirm(Visitor head) {
        Locator asked = head.page().locator("mithaq-move mithaq-step-dialog dialog");
        assertThat(asked).isVisible();
        asked.locator("textarea").fill("اتُّفق عليه");
        asked.locator(".button-primary").click();
        assertThat(head.page().locator(".toast")).containsText("أصبحت حالة");
    }

    private static Locator column(Visitor visitor, String stage) {
        return visitor.page().locator("[data-stage=" + stage + "]");
    }

    private static String selector(String id) {
        return "[data-card='" + id + "']";
    }

    private static Locator card(Visitor visitor, String id) {
        return visitor.page().locator(selector(id));
    }

    private static Locator dialog(Visitor visitor) {
        return visitor.page().locator("mithaq-move > dialog");
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private String partner() {
        ObjectNode draft = Person.JSON.createObjectNode().put("type", "prm:partner");
        draft.putObject("properties").putObject("cm:title").put("en", "Institute " + UUID.randomUUID());
        return OFFICER.post("/documents", draft).expect(201).text("id");
    }

    /** @param ready whether the head of sector can open the negotiation */
    private String contact(String title, String partner, boolean ready) {
        ObjectNode draft =
                Person.JSON.createObjectNode().put("type", "prm:agreement").put("entry", "CONTACT");
        ObjectNode properties = Person.titled("ar", title + " " + mark);
        if (ready) {
            properties
                    .put("prm:priority", "HIGH")
                    .put("prm:feasibility", "Staff and funds are there.")
                    .put("prm:diplomaticNote", "Nothing stands against it.");
            begun(partner);
        }
        draft.set("properties", properties);
        var parties = Person.parties("Host organisation", "The institute");
        ((ObjectNode) parties.get(1))
                .putObject("targets")
                .putArray("prm:partyPartner")
                .add(partner);
        draft.putObject("children").set("prm:parties", parties);
        String id = OFFICER.post("/documents", draft).expect(201).text("id");
        found(id);
        return id;
    }

    private static void begun(String partner) {
        if (OFFICER.get("/partners/" + partner)
                .expect(200)
                .body()
                .path("assessments")
                .isEmpty()) {
            ObjectNode assessment =
                    Person.JSON.createObjectNode().put("tier", "STANDARD").put("risk", "LOW");
            OFFICER.post("/partners/" + partner + "/assessments", assessment).expect(200);
        }
    }

    /** The board shows what the index has heard of. */
    private void found(String id) {
        long until = System.nanoTime() + 120_000_000_000L;
        while (!OFFICER.get("/board?q=" + mark).expect(200).body().toString().contains(id)) {
            assertThat(System.nanoTime()).as("waiting for " + id).isLessThan(until);
        }
    }
}
