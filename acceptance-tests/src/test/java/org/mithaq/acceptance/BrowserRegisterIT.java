package org.mithaq.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.KeyboardModifier;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The register of instruments: a French reader narrows, sorts and takes along; an officer goes through it in Arabic by keyboard. */
@ExtendWith(Chromium.class)
class BrowserRegisterIT {

    private static final String MARK =
            UUID.randomUUID().toString().replaceAll("[^a-f]", "").replace('e', 'o') + "register";

    @BeforeAll
    static void fileThreeDrafts() {
        for (String title : List.of("Zone humide", "Échange d’archives", "Atelier de reliure")) {
            var draft = Person.JSON.createObjectNode().put("type", "prm:mou").put("routeWhenComplete", false);
            draft.set("properties", Person.titled("fr", title + " " + MARK));
            String id = Person.called("officer")
                    .post("/documents", draft)
                    .expect(201)
                    .text("id");
            Person.called("officer").awaitFound(id, MARK);
        }
    }

    @Test
    void readerShouldNarrowSortChooseColumnsAndTakeAlongInFrench() {
        try (Visitor reader = Visitor.signedIn(Tongue.FRENCH, "reader")) {
            reader.open("register?q=" + MARK);
            Page page = reader.page();
            Locator rows = page.getByTestId("register-row");
            assertThat(rows).hasCount(3);
            assertThat(page.getByText("3 instruments").first()).isVisible();
            reader.shouldBeAccessible("the register");

            Locator title = page.locator("th[data-column=title]");
            title.getByRole(AriaRole.BUTTON).click();
            assertThat(title).hasAttribute("aria-sort", "ascending");
            assertThat(rows.first()).containsText("Atelier de reliure");
            assertThat(rows.nth(1)).containsText("Échange d’archives");
            title.getByRole(AriaRole.BUTTON).click();
            assertThat(title).hasAttribute("aria-sort", "descending");
            assertThat(rows.first()).containsText("Zone humide");

            chooseColumns(reader);
            assertThat(page.locator("th[data-column=confidentiality]")).isVisible();
            assertThat(page).hasURL(Pattern.compile("columns=.*confidentiality"));
            reader.picture("register");

            List<String> lines = export(reader, "(CSV)");
            assertThat(lines).hasSize(4);
            assertThat(lines.get(0)).startsWith("\uFEFF").contains("\"Titre\"", "\"Confidentialité\"");
            assertThat(lines.get(1)).contains("Zone humide");
            assertThat(export(reader, "(XLSX)").get(0)).startsWith("PK");

            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator(".shell-header")).isHidden();
            assertThat(page.locator("mithaq-take-along")).isHidden();
            assertThat(rows.first()).isVisible();
        }
    }

    @Test
    void officerShouldGoThroughItByKeyboardAndSelectInArabic() {
        try (Visitor officer = Visitor.signedIn(Tongue.ARABIC, "officer")) {
            officer.open("register?q=" + MARK + "&sort=title");
            Page page = officer.page();
            Locator rows = page.getByTestId("register-row");
            assertThat(rows).hasCount(3);
            officer.shouldReadInTheRightDirection();
            officer.shouldNotScrollSideways("the register");
            officer.shouldBeAccessible("the register");

            Locator boxes = rows.locator("input[type=checkbox]");
            boxes.first().click();
            boxes.nth(2).click(new Locator.ClickOptions().setModifiers(List.of(KeyboardModifier.SHIFT)));
            assertThat(rows.nth(1)).hasAttribute("aria-selected", "true");
            assertThat(page.getByText("3 صكوك محددة")).isVisible();
            officer.picture("register");

            page.locator(".register-frame").focus();
            // From the row that was ticked last.
            page.keyboard().press("k");
            page.keyboard().press("k");
            page.keyboard().press("j");
            assertThat(rows.nth(1).getByRole(AriaRole.LINK)).isFocused();
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("#/documents/"));
            assertThat(officer.title()).containsText(MARK);
            page.goBack();
            assertThat(rows).hasCount(3);
            assertThat(page.locator("th[data-column=title]")).hasAttribute("aria-sort", "ascending");
        }
    }

    @Test
    void officerShouldLetFilesFallAndGoOnAfterTheNetworkWasGone() {
        try (Visitor officer = Visitor.signedIn(Tongue.FRENCH, "officer")) {
            Page page = officer.page();
            officer.open("register?q=" + MARK);
            assertThat(page.getByTestId("register-row")).hasCount(3);
            officer.drop(List.of(
                    List.of("premier.txt", "Premier texte " + UUID.randomUUID()),
                    List.of("second.txt", "Second texte " + UUID.randomUUID())));
            assertThat(page).hasURL(Pattern.compile("#/file$"));
            assertThat(page.locator(".file-name")).containsText("premier.txt");
            assertThat(page.getByTestId("waiting")).hasText(Pattern.compile("second\\.txt"));
            file(officer, "Premier");
            assertThat(page.locator(".file-name")).containsText("second.txt");
            assertThat(page.getByTestId("waiting")).hasCount(0);
            file(officer, "Second");
            assertThat(officer.title()).hasText("Second");

            officer.withoutNetwork(() -> {
                officer.page().evaluate("() => { location.hash = '#/register?q=" + MARK + "'; }");
                assertThat(page.getByText("Vous êtes hors connexion")).isVisible();
                assertThat(page.getByText("Le serveur est injoignable")).isVisible();
            });
            assertThat(page.getByTestId("register-row")).hasCount(3);
            assertThat(page.getByText("Vous êtes hors connexion")).hasCount(0);
        }
    }

    private static void file(Visitor officer, String title) {
        officer.field("cm:title").fill(title);
        assertThat(officer.page().getByText("Le fichier est arrivé")).isVisible();
        officer.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Déposer").setExact(true))
                .click();
    }

    private static void chooseColumns(Visitor reader) {
        reader.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Colonnes").setExact(true))
                .click();
        reader.page()
                .getByLabel("Confidentialité", new Page.GetByLabelOptions().setExact(true))
                .check();
        reader.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Afficher ces colonnes"))
                .click();
    }

    /** The lines of the file. */
    private static List<String> export(Visitor reader, String kind) {
        reader.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Exporter ou imprimer"))
                .click();
        Download file = reader.page().waitForDownload(() -> reader.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(kind))
                .click());
        assertThat(file.suggestedFilename()).startsWith("Registre-");
        try {
            return new String(Files.readAllBytes(file.path()), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
