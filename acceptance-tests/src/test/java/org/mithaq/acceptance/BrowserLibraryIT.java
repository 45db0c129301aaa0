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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The library as a reader of another sector uses it, in English and in Arabic. */
@ExtendWith(Chromium.class)
class BrowserLibraryIT {

    private static final Person RECORDS = Person.called("records-manager");
    private static final Person READER = Person.called("reader");
    private static final Person COLLEAGUE = Person.called("technical-focal-point");

    private final String mark =
            "zk" + UUID.randomUUID().toString().substring(0, 8).replaceAll("[0-9]", "q");

    @Test
    void readerShouldFindWhatIsNewForTheirSectorPutItByAndPassItOn() {
        String wells = filed("Wells " + mark, "SCI", "Water " + mark);
        String schools = filed("Schools " + mark, "EDU", "Schooling " + mark);
        READER.awaitFound(wells, "text:" + mark);
        READER.awaitFound(schools, "text:" + mark);

        try (Visitor reader = Visitor.signedIn(Tongue.ENGLISH, "reader")) {
            reader.visit("Library");
            reader.page().locator("#library-text").fill(mark);
            assertThat(entries(reader)).hasCount(2);
            shelf(reader, "New for my sector");
            assertThat(entries(reader)).hasCount(1);
            assertThat(entries(reader)).containsText("Wells " + mark);
            assertThat(entries(reader)).containsText("The Institute of " + mark);
            shelf(reader, "All literature");
            assertThat(entries(reader)).hasCount(2);
            narrow(reader);
            look(reader);
            button(reader, "^Save .Wells").click();
            assertThat(reader.page().getByText("It is on your reading list.")).isVisible();
            passOn(reader);
        }
        try (Visitor reader = Visitor.signedIn(Tongue.ARABIC, "reader")) {
            inArabic(reader);
        }
        assertThat(notice(wells).path("body").asText()).contains("Reader").endsWith("Page three, " + mark);
    }

    private void narrow(Visitor reader) {
        reader.page()
                .getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(Pattern.compile("^Water " + mark)))
                .check();
        assertThat(entries(reader)).hasCount(1);
        assertThat(reader.page()).hasURL(Pattern.compile("library\\?.*subject=Water"));
    }

    private void look(Visitor reader) {
        button(reader, "^Preview .Wells").click();
        assertThat(reader.page().locator("aside.look")).containsText("Twelve wells");
        assertThat(reader.page()).hasURL(Pattern.compile("look="));
        reader.shouldBeAccessible("the library");
        reader.picture("library");
    }

    private void passOn(Visitor reader) {
        button(reader, "^Pass on .Wells").click();
        choose(reader, "Technical focal", "Technical focal point");
        choose(reader, "Communication", "Communication");
        reader.page().locator("#pass-on-note").fill("Page three, " + mark);
        reader.shouldBeAccessible("passing on");
        button(reader, "^Send$").click();
        assertThat(reader.page().locator(".pass-on-dialog")).containsText("Passed on to one colleague.");
        assertThat(reader.page().locator(".missed")).hasText("Communication");
        reader.page().locator("#pass-on-close").click();
        assertThat(reader.page().locator(".pass-on-dialog")).hasCount(0);
    }

    private static void choose(Visitor reader, String typed, String name) {
        reader.page().locator("#pass-on-to").fill(typed);
        reader.page()
                .locator("#pass-on-to-options")
                .getByText(name, new Locator.GetByTextOptions().setExact(true))
                .click();
    }

    private void inArabic(Visitor reader) {
        reader.open("library?shelf=saved&q=" + mark);
        reader.shouldReadInTheRightDirection();
        assertThat(entries(reader)).hasCount(1);
        reader.shouldBeAccessible("the reading list");
        reader.picture("library");
        reader.page().setViewportSize(390, 844);
        reader.shouldNotScrollSideways("the reading list on a phone");
        button(reader, "إزالته من قائمة القراءة").click();
        assertThat(entries(reader)).hasCount(0);
        reader.page().setViewportSize(1280, 900);
        reader.open("library?shelf=new");
        assertThat(reader.page().getByText("العلوم").first()).isVisible();
    }

    private String filed(String title, String sector, String subject) {
        ObjectNode properties = Person.titled("en", title);
        properties.put("prm:issuingBody", "The Institute of " + mark);
        properties.put("prm:language", "en");
        properties.putArray("prm:audienceSectors").add(sector);
        properties.putArray("prm:subjects").add(subject);
        byte[] text = ("Twelve wells and what they taught. " + mark).getBytes(StandardCharsets.UTF_8);
        return RECORDS.file("prm:referenceLiterature", "study.txt", text, properties);
    }

    private static JsonNode notice(String document) {
        for (JsonNode notice : COLLEAGUE.get("/notices").expect(200).body().path("notices")) {
            if (notice.path("document").asText().equals(document)) {
                return notice;
            }
        }
        throw new AssertionError("nobody was told of " + document);
    }

    private static void shelf(Visitor reader, String name) {
        reader.page()
                .getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Parts of the library"))
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^" + name)))
                .click();
    }

    private static Locator entries(Visitor reader) {
        return reader.page().getByTestId("entry");
    }

    private static Locator button(Visitor visitor, String name) {
        return visitor.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile(name)));
    }
}
