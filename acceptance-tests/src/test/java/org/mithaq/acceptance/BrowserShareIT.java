package org.mithaq.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
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
