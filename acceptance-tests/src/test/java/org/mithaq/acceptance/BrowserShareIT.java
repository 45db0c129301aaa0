package org.mithaq.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What stands in Share's pages of details: the whole life of an instrument by the buttons of its panel, in Arabic. */
@ExtendWith(Chromium.class)
class BrowserShareIT extends WholeLife {

    private static final String STANDING = "mithaq-share-standing";
    private static final String DOSSIER = "mithaq-share-dossier";

    @Test
    void agreementShouldGoFromContactToClosedInItsPanel() {
        fromContactToClosed();
    }

    @Test
    void letterThatThePartnerDeclinedShouldNotBeConcludedInItsPanel() {
        String id = letter("fr", "Lettre d’intention");
        try (Visitor head = Visitor.signedIn(Tongue.ENGLISH, "head-of-sector")) {
            SharePage share = standing(head, "fr_FR", id);
            share.shouldBeAccessible("the panel of a letter in negotiation");
            JsonNode abandon = choice("fr", "head-of-sector", id, "ABANDON");
            press(share, abandon.path("label").asText());
            Locator dialog = share.element("mithaq-step-dialog dialog");
            dialog.locator("input[value=PARTNER_DECLINED]").check();
            share.picture("give-up");
            dialog.locator("button.button-primary").click();
            assertThat(share.element(STANDING + " .lifecycle"))
                    .containsText(abandon.path("toLabel").asText());
            assertThat(share.said()).not().isEmpty();
        }
        shouldNotBeConcludedBecauseThePartnerDeclined(id);
    }

    /** A file of another kind, and a person who may not read: nothing is seen, and nothing told. */
    @Test
    void panelShouldNotBeSeenOnWhatIsNoInstrument() {
        try (Visitor reader = Visitor.signedIn(Tongue.ENGLISH, "reader").expectingRefusal(404)) {
            SharePage share = SharePage.open(
                    reader,
                    "en_US",
                    tag(STANDING, "00000000-0000-0000-0000-000000000000")
                            + tag(DOSSIER, "00000000-0000-0000-0000-000000000000"));
            reader.page().waitForResponse(response -> response.status() == 404, () -> reader.page()
                    .reload());
            assertThat(share.element(STANDING)).isHidden();
            assertThat(share.element(DOSSIER)).isHidden();
        }
    }

    @Test
    void dossierShouldShowWhatBelongsToAPartner() {
        var draft = object("type", "prm:partner");
        draft.putObject("properties").putObject("cm:title").put("ar", "معهد سهيل لعلوم البحار");
        String partner =
                Person.called("officer").post("/documents", draft).expect(201).text("id");
        try (Visitor officer = Visitor.signedIn(Tongue.ENGLISH, "officer")) {
            SharePage share = SharePage.open(officer, "ar", tag(DOSSIER, partner));
            assertThat(share.element(DOSSIER + " #diligence")).isVisible();
            share.shouldReadInTheRightDirection(DOSSIER);
            share.shouldBeAccessible("the dossier of a partner");
            share.picture("dossier");
            share.element(DOSSIER)
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("بدء العناية الواجبة…"))
                    .click();
            share.element("#diligence-prm-tier").selectOption("STANDARD");
            share.element("#diligence-prm-assessedRisk").selectOption("LOW");
            share.element(DOSSIER)
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions()
                                    .setName("بدء العناية الواجبة")
                                    .setExact(true))
                    .click();
            assertThat(share.element(DOSSIER).getByTestId("assessment")).hasCount(1);
        }
    }

    /** From a figure on a dashboard to the board, through the register to a document, and on to Share's page of it; keys are ours where the focus is ours. */
    @Test
    void pagesShouldStandInAPageOfShare() {
        String title = UUID.randomUUID().toString().substring(0, 8);
        String id = letter("ar", title);
        Person.called("head-of-sector").awaitFound(id, title);
        try (Visitor head = Visitor.signedIn(Tongue.ENGLISH, "head-of-sector")) {
            SharePage share = SharePage.open(
                    head,
                    "ar",
                    "<button>Share</button><mithaq-share-pipeline></mithaq-share-pipeline>"
                            + "<mithaq-share-pages></mithaq-share-pages>");
            Locator frame = share.element("mithaq-share-frame");
            share.shouldReadInTheRightDirection("mithaq-share-frame");
            share.element("mithaq-share-pipeline .bars a").first().click();
            assertThat(share.page()).hasURL(Pattern.compile("/share/page/mithaq#/board\\?stage="));
            assertThat(frame.locator("[data-card] a:focus")).hasCount(1);
            share.shouldBeAccessible("the board in a page of Share");
            share.picture("board");
            frame.locator(".nav a[href='#/register']").click();
            frame.locator("#register-text").fill(title);
            assertThat(frame.getByTestId("register-row")).hasCount(1);
            share.picture("register");
            assertThat((Integer)
                            frame.locator(".register > section").evaluate("table => innerHeight - table.offsetHeight"))
                    .as("room for Share's header and ours")
                    .isGreaterThanOrEqualTo(16 * 16);
            frame.getByTestId("register-row").locator("a").first().click();
            assertThat(frame.locator(".page-head a.button[href*='document-details']"))
                    .hasAttribute("href", Pattern.compile("/share/page/.*SpacesStore%2F" + id));
            share.shouldBeAccessible("a document in a page of Share");
            share.page().keyboard().press("?");
            assertThat(frame.locator("mithaq-shortcuts dialog")).isVisible();
            share.page().keyboard().press("Escape");
            share.page().locator("main > button").focus();
            share.page().keyboard().press("?");
            share.page().keyboard().press("Control+k");
            assertThat(frame.locator("dialog[open]")).hasCount(0);
        }
    }

    @Override
    void step(String person, String id, String step, String comment, String status) {
        JsonNode choice = choice("ar", person, id, step);
        try (Visitor visitor = Visitor.signedIn(Tongue.ENGLISH, person)) {
            SharePage share = standing(visitor, "ar", id);
            share.shouldReadInTheRightDirection(STANDING);
            press(share, choice.path("label").asText());
            Locator dialog = share.element("mithaq-step-dialog dialog");
            dialog.locator("#step-comment").fill(comment);
            dialog.locator("button.button-primary").click();
            assertThat(share.element(STANDING + " .lifecycle"))
                    .containsText(choice.path("toLabel").asText());
            assertThat(share.said()).not().isEmpty();
            visitor.page()
                    .waitForCondition(() -> Person.called(person).status(id).equals(status));
            share.picture("life-" + status);
        }
    }

    private static SharePage standing(Visitor visitor, String locale, String id) {
        SharePage share = SharePage.open(visitor, locale, tag(STANDING, id));
        assertThat(share.element(STANDING + " .lifecycle .steps")).isVisible();
        return share;
    }

    private static String tag(String name, String id) {
        return "<" + name + " node=\"workspace://SpacesStore/" + id + "\" hidden></" + name + ">";
    }

    private static void press(SharePage share, String label) {
        share.element(STANDING)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
    }
}
