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

/** A reader asks to be told of what is new, is told, and manages it, in English, French and Arabic. */
@ExtendWith(Chromium.class)
class BrowserAlertsIT {

    private static final Person RECORDS = Person.called("records-manager");
    private static final Person READER = Person.called("reader");

    private final String mark =
            "zk" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "q");

    /** The other scenarios open the search as it is. */
    @AfterEach
    void noViewIsLeft() {
        for (JsonNode view : READER.get("/views?page=search").expect(200).body().path("views")) {
            READER.send(READER.request("/views/" + view.path("id").asText()).DELETE())
                    .expect(204);
        }
    }

    @Test
    void readerShouldBeToldOfANewDocumentAndWhatItHasInCommonWithTheirSearch() throws InterruptedException {
        try (Visitor reader = Visitor.signedIn(Tongue.ENGLISH, "reader")) {
            ask(reader);
            String study = filed("Wells " + mark);
            awaitNotice(study);
            reader.page().reload();
            open(reader);
            assertThat(reader.page()).hasURL(Pattern.compile("documents/" + study));
        }
        try (Visitor reader = Visitor.signedIn(Tongue.FRENCH, "reader")) {
            manageInFrench(reader);
        }
        try (Visitor reader = Visitor.signedIn(Tongue.ARABIC, "reader")) {
            inArabic(reader);
        }
        assertThat(READER.get("/me/alerts").expect(200).body().path("alerts")).isEmpty();
    }

    @Test
    void headOfSectorShouldSayWhatTheSectorReadsAndAMemberHowOften() {
        try (Visitor head = Visitor.signedIn(Tongue.ENGLISH, "head-of-sector").expectingRefusal(400)) {
            head.open("settings/interests");
            button(head, "^Add a row at the end$").click();
            int row = head.page().locator("mithaq-table-grid [data-row]").count();
            Locator interest =
                    head.page().locator("mithaq-table-grid [data-row]").last();
            interest.getByLabel("Sector, row " + row).selectOption("SCI");
            interest.getByLabel("Interest, row " + row).fill("Wells " + mark);
            button(head, "^Save$").click();
            assertThat(head.page().getByRole(AriaRole.ALERT)).containsText("column words");
            head.shouldBeAccessible("the interests of the sectors");
            head.picture("interests");
            interest.getByLabel("Words, row " + row).fill("wells");
            button(head, "^Save$").click();
            assertThat(head.page().getByText("Saved. It holds for what is filed from now on."))
                    .isVisible();
            assertThat(interest.getByLabel("Sector, row " + row)).hasValue("SCI");
            button(head, "^Remove row " + row + "$").click();
            button(head, "^Save$").click();
            assertThat(button(head, "^Save$")).hasAttribute("aria-disabled", "true");
        }
        try (Visitor reader = Visitor.signedIn(Tongue.ARABIC, "reader")) {
            reader.open("delivery");
            reader.shouldReadInTheRightDirection();
            reader.page().locator("input[name=digest][value=DAILY]").check();
            assertThat(reader.page().getByText("حُفظ الاختيار.")).isVisible();
            reader.shouldBeAccessible("the choice of a digest");
            reader.picture("digest");
            reader.page().locator("input[name=digest][value=WEEKLY]").check();
        }
        assertThat(READER.get("/me/digest").expect(200).body().path("member").asBoolean())
                .isTrue();
    }

    private void ask(Visitor reader) {
        reader.open("search?q=" + mark);
        reader.settle();
        reader.page().locator("#alert-button").click();
        reader.page().locator("#view-name").fill("Wells " + mark);
        assertThat(reader.page().locator("#view-alert")).hasValue("AT_ONCE");
        reader.shouldBeAccessible("asking for an alert");
        reader.picture("alert-ask");
        button(reader, "^Save$").click();
        assertThat(reader.page().locator("#alert-button")).containsText("told at once");
    }

    private void open(Visitor reader) {
        reader.settle();
        reader.page().locator("#notices-button").click();
        Locator notice = reader.page().getByText("New for “Wells " + mark + "”: Wells " + mark);
        assertThat(notice.first()).isVisible();
        assertThat(reader.page().getByText("(in common: " + mark + ")").first()).isVisible();
        reader.picture("alert-notice");
        notice.first().click();
    }

    private void manageInFrench(Visitor reader) {
        reader.open("alerts");
        Locator row = reader.page().getByTestId("alert");
        assertThat(row).hasCount(1);
        assertThat(row).containsText("Wells " + mark);
        assertThat(row.locator(".alert-match .chip").first()).hasText(mark);
        reader.shouldBeAccessible("one's alerts");
        row.getByRole(AriaRole.COMBOBOX).selectOption("DAILY");
        assertThat(reader.page().getByText("Enregistré.")).isVisible();
        button(reader, "^Suspendre").click();
        assertThat(row).containsText("suspendue");
        reader.picture("alerts");
        button(reader, "^Reprendre").click();
        assertThat(button(reader, "^Suspendre")).isVisible();
    }

    private void inArabic(Visitor reader) {
        reader.open("alerts");
        reader.shouldReadInTheRightDirection();
        Locator row = reader.page().getByTestId("alert");
        assertThat(row.getByRole(AriaRole.COMBOBOX)).hasValue("DAILY");
        reader.shouldBeAccessible("one's alerts in Arabic");
        reader.picture("alerts");
        reader.page().setViewportSize(390, 844);
        reader.shouldNotScrollSideways("one's alerts on a phone");
        button(reader, "^إزالة التنبيه").click();
        assertThat(row).hasCount(0);
        assertThat(reader.page().getByText("لا تنبيهات لديك بعد")).isVisible();
    }

    private static void awaitNotice(String document) throws InterruptedException {
        long until = System.nanoTime() + 120_000_000_000L;
        while (READER.get("/notices").expect(200).body().findValuesAsText("document").stream()
                .noneMatch(document::equals)) {
            assertThat(System.nanoTime()).as("nobody was told of " + document).isLessThan(until);
            Thread.sleep(200);
        }
    }

    private String filed(String title) {
        ObjectNode properties = Person.titled("en", title);
        byte[] text = ("Twelve wells and what they taught. " + mark).getBytes(StandardCharsets.UTF_8);
        return RECORDS.file("prm:referenceLiterature", "study.txt", text, properties);
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }
}
