package org.mithaq.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the queue to the pages of a PDF, to the decision and the next task, in French; and two versions compared in Arabic. */
@ExtendWith(Chromium.class)
class BrowserInboxIT {

    private static final Person OFFICER = Person.called("officer");
    private static final List<String> TEXT = List.of(
            "Protocole d'accord",
            "Article 1 - Objet",
            "Les Parties restaurent des manuscrits anciens.",
            "Article 2 - Durée",
            "Il est conclu pour un an.");

    @Test
    void reviewerShouldReadDecideAndGoOnAndTheOfficerShouldCompareWhatChanged() {
        String first = underReview();
        underReview();
        try (Visitor reviewer = Visitor.signedIn(Tongue.ENGLISH, "legal-reviewer")) {
            reviewer.page().getByLabel("Language", exactly()).first().selectOption("fr");
            openFromTheQueue(reviewer, first);
            readThePages(reviewer);
            decideAndGoOn(reviewer, first);
        }
        assertThat(OFFICER.status(first)).isEqualTo("NEGOTIATION");
        try (Visitor officer = Visitor.signedIn(Tongue.ARABIC, "officer")) {
            compareVersions(officer, first);
        }
    }

    private static void openFromTheQueue(Visitor reviewer, String document) {
        String task = Person.called("legal-reviewer").task(document).path("id").asText();
        reviewer.open("reviews?filter=group");
        Locator row = reviewer.page().locator("a.row[href*='" + task + "']");
        assertThat(row).containsText("Protocole");
        reviewer.shouldBeAccessible("the queue by its clock");
        reviewer.picture("inbox");
        reviewer.page().keyboard().press("j");
        assertThat(reviewer.page().locator("a.row").first()).isFocused();
        row.focus();
        reviewer.page().keyboard().press("Enter");
        assertThat(reviewer.page().getByTestId("position")).containsText(Pattern.compile("\\d+\\ssur\\s\\d+"));
    }

    private static void readThePages(Visitor reviewer) {
        assertThat(reviewer.page().locator(".pdf-words").first()).containsText("manuscrits");
        reviewer.page().getByLabel("Chercher dans le fichier").fill("DUREE");
        assertThat(reviewer.page().locator(".pdf-find [role=status]")).containsText("1 sur 1");
        assertThat(reviewer.page().locator(".pdf-words mark.current")).hasText("Durée");
        reviewer.shouldBeAccessible("the pages of a PDF beside the decision");
        reviewer.picture("inbox-task");
    }

    private static void decideAndGoOn(Visitor reviewer, String document) {
        Page page = reviewer.page();
        press(page, "Prendre la tâche");
        String address = page.url();
        press(page, "Décider et ouvrir la suivante");
        assertThat(page.getByText("Choisissez d’abord une décision.")).isVisible();
        page.getByRole(
                        AriaRole.RADIO,
                        new Page.GetByRoleOptions().setName(Pattern.compile("^Demander des modifications")))
                .check();
        page.getByLabel("Commentaire", exactly()).fill("L’article 2 ne permet pas de renouvellement.");
        press(page, "Décider et ouvrir la suivante");
        page.waitForURL(Pattern.compile("#/reviews/(?!" + address.replaceAll(".*/reviews/|\\?.*", "") + ")[^?]+"));
        assertThat(page.locator("mithaq-task h1")).isVisible();
        assertThat(page.locator("mithaq-task h1")).not().hasText(document);
    }

    private static void compareVersions(Visitor officer, String document) {
        officer.open("documents/" + document + "?tab=versions");
        assertThat(officer.page().locator(".pdf-words").first()).containsText("un an");
        officer.page()
                .locator("#new-version")
                .setInputFiles(new FilePayload("projet.pdf", "application/pdf", PdfFile.of(revised())));
        assertThat(officer.page().locator(".pdf-words").first()).containsText("cinq ans");
        officer.page()
                .getByTestId("compare-versions")
                .getByRole(AriaRole.BUTTON)
                .click();
        Locator compared = officer.page().getByTestId("compared-versions");
        assertThat(compared.locator("del").first()).hasText("un an");
        assertThat(compared.locator("ins").first()).hasText("cinq ans");
        // Nothing is measured while it lies below the bar of the page.
        officer.page().evaluate("() => window.scrollTo(0, 0)");
        officer.shouldBeAccessible("two versions in comparison");
        officer.shouldNotScrollSideways("two versions in comparison");
        officer.picture("versions-compared");
    }

    private static List<String> revised() {
        return TEXT.stream().map(line -> line.replace("un an", "cinq ans")).toList();
    }

    private static String underReview() {
        ObjectNode properties = Person.titled("fr", "Protocole " + UUID.randomUUID());
        properties.put("prm:language", "fr");
        String id = OFFICER.file("prm:mou", "projet.pdf", PdfFile.of(TEXT), properties, "ICESCO", "Ministère");
        OFFICER.awaitStatus(id, "LEGAL_REVIEW");
        return id;
    }

    private static void press(Page page, String name) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
