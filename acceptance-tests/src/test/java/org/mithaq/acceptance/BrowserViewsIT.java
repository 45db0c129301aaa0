package org.mithaq.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The views of the register and the change of several instruments at once, in French; pictured in Arabic, too. */
@ExtendWith(Chromium.class)
class BrowserViewsIT {

    private static final Person OFFICER = Person.called("officer");
    private static final Person HEAD = Person.called("head-of-sector");

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    /** The other scenarios open the register as it is. */
    @AfterEach
    void noViewIsLeft() {
        for (JsonNode view : HEAD.get("/views?page=register").expect(200).body().path("views")) {
            HEAD.send(HEAD.request("/views/" + view.path("id").asText()).DELETE())
                    .expect(204);
        }
    }

    @Test
    void sharedViewShouldLeadAnotherRoleToWhatItChangesAtOnce() {
        String one = filed("Forages", OFFICER, "PART");
        String two = filed("Puits", OFFICER, "PART");
        String theirs = filed("Musées", Person.called("records-manager"), "CULT");
        OFFICER.awaitFound(one, mark);
        OFFICER.awaitFound(two, mark);
        OFFICER.awaitFound(theirs, mark);

        try (Visitor head = inFrench("head-of-sector")) {
            share(head);
        }
        try (Visitor officer = inFrench("officer")) {
            openByKeyboard(officer);
            differAndReturn(officer);
            change(officer);
            assertThat(risk(one)).isEqualTo("LOW");
            assertThat(risk(two)).isEqualTo("LOW");
            assertThat(risk(theirs)).isEmpty();
            button(officer, "Annuler la modification").click();
            assertThat(officer.page().getByText("2 instruments sont rétablis.")).isVisible();
        }
        assertThat(risk(one)).isEmpty();
        assertThat(risk(two)).isEmpty();
    }

    private void share(Visitor head) {
        head.open("register?q=" + mark);
        assertThat(rows(head)).hasCount(3);
        button(head, "Vues").click();
        button(head, "Enregistrer cette vue…").click();
        head.page().getByLabel("Nom", exactly()).fill("Eau " + mark);
        head.page().getByLabel("Pour qui", exactly()).selectOption("EVERYBODY");
        head.shouldBeAccessible("the saving of a view");
        button(head, "Enregistrer").click();
        assertThat(head.page().locator("#views-button")).containsText("Eau " + mark);
        head.page().getByLabel("Langue", exactly()).first().selectOption("ar");
        assertThat(head.page().locator("html")).hasAttribute("dir", "rtl");
        head.page().locator("#views-button").click();
        assertThat(head.page().getByText("عروضي المحفوظة")).isVisible();
        head.shouldBeAccessible("the views of the register in Arabic");
        head.picture("ar-views");
    }

    private void openByKeyboard(Visitor officer) {
        officer.open("register");
        officer.page().locator("#views-button").focus();
        officer.page().keyboard().press("Enter");
        assertThat(officer.page().getByText("Partagées avec moi")).isVisible();
        officer.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Eau " + mark)))
                .first()
                .press("Enter");
        assertThat(rows(officer)).hasCount(3);
        assertThat(officer.page()).hasURL(Pattern.compile("register\\?.*q=" + mark + ".*view="));
    }

    private void differAndReturn(Visitor officer) {
        Locator box = officer.page().locator("#register-text");
        box.fill(mark + " Puits");
        assertThat(officer.page().getByTestId("view-changed")).isVisible();
        button(officer, "Revenir à la vue").click();
        assertThat(officer.page().getByTestId("view-changed")).isHidden();
        assertThat(box).hasValue(mark);
        assertThat(rows(officer)).hasCount(3);
    }

    private void change(Visitor officer) {
        officer.settle();
        officer.page().getByLabel("Sélectionner les 3 lignes déjà lues").check();
        button(officer, "Modifier 3 instruments…").click();
        officer.page().getByLabel("Propriété", exactly()).selectOption("prm:risk");
        officer.field("prm:risk").selectOption("LOW");
        officer.shouldBeAccessible("the choice of a change");
        button(officer, "Voir ce qui change").click();
        assertThat(officer.page().getByTestId("bulk-summary"))
                .hasText(Pattern.compile("2\\sseront modifiés · 1\\sne peut pas être modifié"));
        Locator refused = officer.page().getByTestId("bulk-outcome").first();
        assertThat(refused).containsText("Musées " + mark);
        assertThat(refused).containsText("Vous pouvez lire ce document, mais pas le modifier.");
        assertThat(officer.page().getByTestId("bulk-outcome").last()).containsText("Faible");
        officer.shouldBeAccessible("the preview of a change");
        officer.picture("fr-bulk-edit");
        button(officer, "Modifier 2 instruments").click();
        assertThat(officer.page().getByText("2 instruments modifiés.")).isVisible();
        officer.page().getByText("2 instruments modifiés.").hover();
        officer.shouldBeAccessible("the offer to undo");
    }

    private String filed(String title, Person person, String sector) {
        ObjectNode properties = Person.titled("fr", title + " " + mark);
        properties.put("prm:leadSector", sector);
        return person.file(
                "prm:mou", "projet.txt", ("Projet " + title + " " + mark).getBytes(StandardCharsets.UTF_8), properties);
    }

    private static String risk(String id) {
        return OFFICER.document(id).body().path("properties").path("prm:risk").asText("");
    }

    private static Locator rows(Visitor visitor) {
        return visitor.page().getByTestId("register-row");
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Signs in, and chooses French by the page's own switch. */
    private static Visitor inFrench(String person) {
        Visitor visitor = Visitor.signedIn(Tongue.ENGLISH, person);
        visitor.page().getByLabel("Language", exactly()).first().selectOption("fr");
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "fr");
        return visitor;
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
