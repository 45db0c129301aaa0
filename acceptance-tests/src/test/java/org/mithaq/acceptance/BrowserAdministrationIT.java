package org.mithaq.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The calendar in another program, and the people of the server: in English and in Arabic. */
@ExtendWith(Chromium.class)
class BrowserAdministrationIT {

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Test
    void calendarProgramShouldReadWhatComesDueUntilItsAddressIsTakenBack() throws Exception {
        Draft draft = Draft.in(Tongue.ENGLISH);
        String title = "Wells and boreholes " + mark;
        String id = Person.called("officer")
                .file(
                        "prm:mou",
                        draft.fileName(),
                        (draft.text() + mark).getBytes(StandardCharsets.UTF_8),
                        Person.titled("en", title),
                        draft.parties().toArray(String[]::new));
        Person.called("officer").awaitStatus(id, "LEGAL_REVIEW");

        try (Visitor head = Visitor.signedIn(Tongue.ENGLISH, "head-of-legal")) {
            head.open("calendar");
            head.button("In my calendar…").click();
            head.page().getByLabel("All that I may read").check();
            head.button("Make an address").click();
            String address = head.page().locator("#feed-address").inputValue();
            head.shouldBeAccessible("the address of a calendar");

            HttpResponse<String> calendar = read(address);
            assertThat(calendar.statusCode()).isEqualTo(200);
            assertThat(calendar.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
            assertThat(calendar.body().replace("\r\n ", "")).contains("BEGIN:VEVENT", title, "#/documents/" + id);

            head.button("Close").click();
            head.page().getByLabel("Language", exactly()).first().selectOption("ar");
            button(head, "في تقويمي…").click();
            assertThat(head.page().getByText("عناوينك")).isVisible();
            head.shouldBeAccessible("the addresses of calendars in Arabic");
            head.picture("ar-feeds");
            button(head, "سحب العنوان").click();
            head.page()
                    .locator("mithaq-ask")
                    .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("سحب العنوان"))
                    .click();
            assertThat(head.page().getByText("سُحب العنوان.")).isVisible();
            assertThat(read(address).statusCode()).isEqualTo(404);
        }
    }

    @Test
    void administratorShouldAddAPersonWhoIsOutAtOnceWhenTheyMayLogInNoMore() {
        String name = "desk-" + mark;
        try (Visitor administrator =
                Visitor.signedIn(Tongue.ENGLISH, "administrator").expectingRefusal(400)) {
            Page page = administrator.page();
            administrator.open("settings/people");
            administrator.button("Add a person").click();
            page.getByLabel("Log-in name").fill(name);
            page.getByLabel("Name", exactly()).fill("Waqf desk " + mark);
            page.getByLabel("Reader", exactly()).check();
            page.getByLabel("Password", exactly()).fill("Password-123!");
            administrator.button("Save").click();
            assertThat(page.getByText("This password is among those that are tried first.")
                            .first())
                    .isVisible();
            administrator.shouldBeAccessible("the dialog of a person");
            administrator.button("Make one up").click();
            String password = page.getByLabel("Password", exactly()).inputValue();
            administrator.button("Save").click();
            assertThat(page.getByText("Waqf desk " + mark + " was added.")).isVisible();

            page.getByLabel("Name, address, role or sector").fill(mark);
            assertThat(page.getByTestId("person")).hasCount(1);
            administrator.shouldBeAccessible("people and groups");
            leave(administrator, name, password);
        }
    }

    @Test
    void recordsManagerShouldBringInOldAgreementsWithTheirRegister() {
        String register = "File;Type;Title;Parties;Signed on;Duration\n"
                + mark + ".txt;MoU;Springs and wadis " + mark + ";Springs Foundation " + mark + ";15/01/2020;20 years\n"
                + "missing.txt;MoU;Nothing " + mark + ";;;\n";
        try (Visitor manager = Visitor.signedIn(Tongue.ENGLISH, "records-manager")) {
            Page page = manager.page();
            manager.open("settings/backlog");
            page.locator("input[name=register]").setInputFiles(file(mark + ".csv", register));
            page.locator("input[name=files]").setInputFiles(file(mark + ".txt", "The springs of " + mark));
            button(manager, "Read the register").click();
            Locator batch = page.getByTestId("batch").filter(new Locator.FilterOptions().setHasText(mark + ".csv"));
            batch.getByText("Check, without filing").click();
            batch.getByText("Import what is ready").click();
            assertThat(batch.getByTestId("batch-state")).hasText("Imported");
            assertThat(batch.getByTestId("count-FILED")).hasText("1");
            assertThat(batch.getByText("missing.txt")).isVisible();
            manager.shouldBeAccessible("an import");

            page.reload();
            page.getByLabel("Language", exactly()).first().selectOption("ar");
            assertThat(batch.getByTestId("batch-state")).hasText("تم الاستيراد");
            manager.shouldBeAccessible("an import in Arabic");
            manager.shouldNotScrollSideways("an import");
            manager.picture("ar-backlog");
        }
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private void leave(Visitor administrator, String name, String password) {
        try (Visitor desk = new Visitor(Tongue.FRENCH).expectingRefusal(401)) {
            desk.signIn(name, password);
            assertThat(desk.navigation()).isVisible();

            administrator.page().getByLabel("Language", exactly()).first().selectOption("ar");
            administrator.page().getByTestId("person").getByText("تعديل").click();
            administrator.page().getByLabel("يستطيع الدخول").uncheck();
            button(administrator, "حفظ").click();
            assertThat(administrator.page().getByText("معطَّل")).isVisible();
            administrator.shouldBeAccessible("people and groups in Arabic");
            administrator.shouldNotScrollSideways("people and groups");
            administrator.picture("ar-people");

            desk.open("register");
            assertThat(desk.page().getByLabel("Mot de passe")).isVisible();
        }
    }

    private static HttpResponse<String> read(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
