package org.mithaq.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole life of an instrument in the pages, in Arabic and in French: each step by the button that offers it. */
@ExtendWith(Chromium.class)
class BrowserWholeLifeIT extends WholeLife {

    private String language = "fr";

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr"})
    void agreementShouldGoFromContactToClosed(String spoken) {
        language = spoken;
        fromContactToClosed();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar", "fr"})
    void letterThatThePartnerDeclinedShouldNotBeConcluded(String spoken) {
        language = spoken;
        String id = letter(spoken, spoken.equals("ar") ? "خطاب نوايا" : "Lettre d’intention");
        try (Visitor head = reading("head-of-sector", id)) {
            press(
                    head,
                    choice(language, "head-of-sector", id, "ABANDON")
                            .path("label")
                            .asText());
            Locator dialog = head.page().locator("mithaq-step-dialog dialog");
            dialog.locator("input[value=PARTNER_DECLINED]").check();
            head.picture("give-up");
            dialog.locator("button.button-primary").click();
            assertThat(dialog).isHidden();
            assertThat(head.page().locator(".lifecycle .chip")).isVisible();
            head.picture("not-concluded");
        }
        shouldNotBeConcludedBecauseThePartnerDeclined(id);
    }

    @Override
    void step(String person, String id, String step, String comment, String status) {
        JsonNode choice = choice(language, person, id, step);
        try (Visitor visitor = reading(person, id)) {
            press(visitor, choice.path("label").asText());
            Locator dialog = visitor.page().locator("mithaq-step-dialog dialog");
            dialog.locator("#step-comment").fill(comment);
            dialog.locator("button.button-primary").click();
            assertThat(visitor.page().getByTestId("status"))
                    .hasText(choice.path("toLabel").asText());
            visitor.picture("life-" + status);
        }
    }

    /** Opens the instrument in the language of the story. */
    private Visitor reading(String person, String id) {
        Visitor visitor = Visitor.signedIn(Tongue.ENGLISH, person);
        visitor.page()
                .getByLabel("Language", new Page.GetByLabelOptions().setExact(true))
                .selectOption(language);
        assertThat(visitor.page().locator("html")).hasAttribute("lang", language);
        visitor.open("documents/" + id);
        return visitor;
    }

    private static void press(Visitor visitor, String label) {
        visitor.page()
                .locator("mithaq-lifecycle")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(label).setExact(true))
                .first()
                .click();
    }
}
