package org.mithaq.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** People ask how something was worded, and read it where it stands. */
@ExtendWith(Chromium.class)
class BrowserClausesIT {

    @ParameterizedTest
    @EnumSource
    void clauseShouldBeFoundQuotedAndOpened(Tongue tongue) {
        Draft draft = Draft.in(tongue);
        String id = filed(tongue, draft);
        Draft other = Draft.in(tongue);
        filed(tongue, other);
        Person.called("officer").awaitFound(id, draft.mark());
        try (Visitor officer = Visitor.signedIn(tongue, "officer")) {
            Page page = officer.page();
            page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
            officer.open("clauses");
            officer.shouldSee(page.locator("mithaq-clauses .empty"));
            page.locator("#search-text").fill(wordOfArticleTwo(tongue) + " +" + draft.mark());
            officer.shouldSee(page.locator("mithaq-clauses .empty button"));
            page.locator("mithaq-clauses .empty button").click();

            Locator wording = page.getByTestId("wording").first();
            assertThat(wording.locator("blockquote mark").first()).containsText(Pattern.compile(".+"));
            officer.shouldReadInTheRightDirection();
            officer.shouldBeAccessible("clauses that were found");
            officer.picture("clauses-" + tongue.code());

            wording.getByRole(AriaRole.BUTTON).first().click();
            assertThat(page.locator(".toast")).containsText(Pattern.compile(".+"));
            String copied = (String) page.evaluate("() => navigator.clipboard.readText()");
            assertThat(copied).contains(draft.title()).contains(draft.mark());

            Locator heading = wording.getByRole(AriaRole.LINK).first();
            assertThat(heading).containsText("2");
            heading.click();
            assertThat(page).hasURL(Pattern.compile("#/documents/" + id + "\\?.*at=\\d+-\\d+"));
            Locator passage = page.locator("mark.passage").first();
            assertThat(passage).isInViewport();
            assertThat(passage).containsText(Pattern.compile("2"));
            assertThat(page.locator("mark.passage mark").first()).isVisible();
            assertThat(page.locator("mark.passage").allTextContents().toString())
                    .contains(draft.mark())
                    .doesNotContain(draft.text()
                            .lines()
                            .filter(line -> line.contains(" 1."))
                            .findFirst()
                            .orElseThrow());

            page.goBack();
            page.getByTestId("wording").first().locator(".actions a").click();
            assertThat(page).hasURL(Pattern.compile("#/clauses\\?.*like=" + id));
            assertThat(page.getByTestId("wording").first()).isVisible();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void textThatHasChangedSinceShouldNotBeMarked(Tongue tongue) {
        Draft draft = Draft.in(tongue);
        String id = filed(tongue, draft);
        Person.called("officer").awaitFound(id, draft.mark());
        try (Visitor officer = Visitor.signedIn(tongue, "officer")) {
            officer.open("documents/" + id + "?at=3-40&clause=Article%2099");

            assertThat(officer.page().locator("mithaq-text .note")).isVisible();
            assertThat(officer.page().locator("mark.passage")).hasCount(0);

            officer.open("documents/" + id + "?at=3-40&begins=Somethingelse");
            assertThat(officer.page().locator("mithaq-text .note")).isVisible();
            officer.open("documents/" + id + "?at=900000-900040");
            assertThat(officer.page().locator("mithaq-text .note")).isVisible();
            assertThat(officer.page().locator("mark.passage")).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "ENGLISH")
    void wordsThatLieInEachOtherShouldBeMarkedWithoutDoublingTheText(Tongue tongue) {
        Draft draft = Draft.in(tongue);
        String id = filed(tongue, draft);
        Person.called("officer").awaitFound(id, draft.mark());
        try (Visitor officer = Visitor.signedIn(tongue, "officer")) {
            officer.open("documents/" + id + "?tab=text&find=ancient+manuscripts&find=ancient&find=manuscripts");

            Locator paragraph =
                    officer.page().locator("mithaq-text p").filter(new Locator.FilterOptions().setHasText("Article 1"));
            assertThat(paragraph.locator("mark").first()).isVisible();
            assertThat(paragraph).hasText("Article 1. The sides cooperate in the restoration of ancient manuscripts.");
        }
    }

    private static String wordOfArticleTwo(Tongue tongue) {
        return switch (tongue) {
            case ENGLISH -> "concluded";
            case FRENCH -> "conclu";
            case ARABIC -> "تسري";
        };
    }

    private static String filed(Tongue tongue, Draft draft) {
        return Person.called("officer")
                .file(
                        "prm:mou",
                        draft.fileName(),
                        draft.text().getBytes(StandardCharsets.UTF_8),
                        Person.titled(tongue.code(), draft.title()));
    }
}
