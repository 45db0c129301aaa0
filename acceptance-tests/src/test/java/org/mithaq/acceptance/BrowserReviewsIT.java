package org.mithaq.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Opinions, comments, absence and withdrawal in the pages, in French; how it looks in Arabic is pictured beside it. */
@ExtendWith(Chromium.class)
class BrowserReviewsIT {

    private static final Person OFFICER = Person.called("officer");
    private static final Person HEAD = Person.called("head-of-legal");

    /** The other scenarios use the same people. */
    @AfterEach
    void everybodyIsBack() {
        HEAD.get("/absences").expect(200).body().path("absences").forEach(absence -> HEAD.send(
                        HEAD.request("/absences/" + absence.path("id").asText()).DELETE())
                .expect(204));
    }

    @Test
    void financeShouldGiveItsOpinionInFrench() {
        ObjectNode properties = Person.titled("fr", title("Budget"));
        properties.put("prm:amount", 200_000_000L).put("prm:currency", "USD");
        String id = underReview(properties);
        try (Visitor finance = inFrench("finance-officer")) {
            open(finance, id);
            press(finance, "Prendre la tâche");
            finance.page()
                    .getByRole(
                            AriaRole.TEXTBOX,
                            new Page.GetByRoleOptions().setName("Avis").setExact(true))
                    .fill("Les crédits sont ouverts.");
            finance.shouldBeAccessible("an opinion");
            picture(finance, "opinion");
            decide(finance, "^Favorable \\(");
            assertThat(finance.page().getByText("Décision : Favorable").first()).isVisible();
        }
        try (Visitor officer = inFrench("officer")) {
            officer.open("documents/" + id + "?tab=review");
            Locator opinions = officer.page().getByTestId("opinions");
            assertThat(opinions).containsText("Finances");
            assertThat(opinions).containsText("Les crédits sont ouverts.");
            officer.page().getByLabel("Nouveau commentaire").fill("Voir l’annexe budgétaire.");
            press(officer, "Envoyer le commentaire");
            assertThat(officer.page().getByTestId("comments")).containsText("Voir l’annexe budgétaire.");
            officer.shouldBeAccessible("the review of a document");
            picture(officer, "review");
            officer.page().getByText("Retirer de l’examen juridique").click();
            officer.page().getByLabel("Motif", exactly()).fill("Le partenaire demande une pause.");
            press(officer, "Retirer le projet");
            assertThat(officer.page().getByTestId("status")).containsText("Négociation");
        }
        assertThat(OFFICER.status(id)).isEqualTo("NEGOTIATION");
    }

    @Test
    void colleagueShouldStandInForTheHeadInFrench() {
        ObjectNode properties = Person.titled("fr", title("Risque"));
        properties.put("prm:risk", "HIGH");
        String id = underReview(properties);
        try (Visitor head = inFrench("head-of-legal")) {
            head.open("absence");
            head.page()
                    .getByLabel("Du", exactly())
                    .fill(LocalDate.now().minusDays(1).toString());
            head.page()
                    .getByLabel("au", exactly())
                    .fill(LocalDate.now().plusDays(3).toString());
            head.page().getByLabel("Remplacement par").selectOption("legal-reviewer");
            head.shouldBeAccessible("absence and stand-in");
            press(head, "Inscrire l’absence");
            assertThat(head.page().getByText("L’absence a été inscrite.").first())
                    .isVisible();
            picture(head, "absence");
        }
        try (Visitor standIn = inFrench("legal-reviewer")) {
            standIn.open("reviews");
            standIn.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName(Pattern.compile("Pour des collègues absents")))
                    .click();
            standIn.shouldBeAccessible("the queue");
            picture(standIn, "queue");
            open(standIn, "legal-reviewer", id);
            press(standIn, "Prendre la tâche");
            assertThat(standIn.page().getByText("Vous agissez au nom de").first())
                    .isVisible();
            standIn.page().getByLabel("Commentaire", exactly()).fill("L’article 4 ne nomme pas de durée.");
            picture(standIn, "stand-in");
            decide(standIn, "^Demander des modifications");
            assertThat(standIn.page()
                            .getByText("Décision : Demander des modifications")
                            .first())
                    .isVisible();
            standIn.open("documents/" + id + "?tab=review");
            assertThat(standIn.page().getByText("au nom de").first()).isVisible();
        }
        assertThat(OFFICER.status(id)).isEqualTo("NEGOTIATION");
    }

    @Test
    void reviewerShouldTickTheChecklistAndTheHeadShouldSeeItInFrench() {
        String id = underReview(Person.titled("fr", title("Immunités")));
        try (Visitor reviewer = inFrench("legal-reviewer")) {
            open(reviewer, "legal-reviewer", id);
            press(reviewer, "Prendre la tâche");
            reviewer.page()
                    .getByLabel(Pattern.compile("Privilèges et immunités"))
                    .check();
            reviewer.page().getByLabel(Pattern.compile("Objet et portée")).check();
            assertThat(reviewer.page().getByTestId("checklist")).containsText(Pattern.compile("2 sur 10"));
            reviewer.shouldBeAccessible("a checklist");
            picture(reviewer, "checklist");
            decide(reviewer, "^Recommander le visa$");
            assertThat(reviewer.page()
                            .getByText(Pattern.compile("^Décision\\s: Recommander"))
                            .first())
                    .isVisible();
        }
        try (Visitor head = inFrench("head-of-legal")) {
            open(head, "head-of-legal", id);
            press(head, "Prendre la tâche");
            assertThat(head.page().getByTestId("checklist").getByText(Pattern.compile("Coché par")))
                    .hasCount(2);
            head.open("documents/" + id + "?tab=review");
            head.page()
                    .getByText("Liste de contrôle, points cochés : 2")
                    .first()
                    .click();
            assertThat(head.page().getByText("Privilèges et immunités").first()).isVisible();
            picture(head, "checklist-round");
        }
    }

    private static String title(String about) {
        return about + " " + UUID.randomUUID();
    }

    private static String underReview(ObjectNode properties) {
        properties.put("prm:language", "fr");
        String id = OFFICER.file(
                "prm:mou",
                "projet.txt",
                "Protocole d’accord. Article premier : objet.".getBytes(StandardCharsets.UTF_8),
                properties,
                "ICESCO",
                "Ministère");
        OFFICER.awaitStatus(id, "LEGAL_REVIEW");
        return id;
    }

    /** Signs in, and chooses French by the page's own switch. */
    private static Visitor inFrench(String person) {
        Visitor visitor = Visitor.signedIn(Tongue.ENGLISH, person);
        visitor.page().getByLabel("Language", exactly()).first().selectOption("fr");
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "fr");
        return visitor;
    }

    private static void open(Visitor visitor, String document) {
        open(visitor, "finance-officer", document);
    }

    private static void open(Visitor visitor, String person, String document) {
        visitor.open(
                "reviews/" + Person.called(person).task(document).path("id").asText());
    }

    private static void press(Visitor visitor, String name) {
        visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    private static void decide(Visitor visitor, String outcome) {
        visitor.page()
                .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(Pattern.compile(outcome)))
                .check();
        press(visitor, "Décider");
    }

    /** In French, and as it is read in Arabic. */
    private static void picture(Visitor visitor, String name) {
        visitor.picture("fr-" + name);
        visitor.page().getByLabel("Langue", exactly()).first().selectOption("ar");
        assertThat(visitor.page().locator("html")).hasAttribute("dir", "rtl");
        visitor.picture("ar-" + name);
        visitor.shouldNotScrollSideways(name);
        visitor.page().getByLabel("اللغة", exactly()).first().selectOption("fr");
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "fr");
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
