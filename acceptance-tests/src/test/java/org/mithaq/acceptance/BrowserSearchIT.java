package org.mithaq.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The search helps people: it suggests while they type, respells, offers less where there is nothing, and says why. */
@ExtendWith(Chromium.class)
class BrowserSearchIT {

    @ParameterizedTest
    @EnumSource
    void suggestionsShouldBeChosenByKeyboardAndPastSearchesRemembered(Tongue tongue) {
        Draft draft = Draft.in(tongue);
        String id = filed(tongue, draft);
        Person.called("officer").awaitFound(id, draft.mark());
        try (Visitor officer = Visitor.signedIn(tongue, "officer")) {
            Page page = officer.page();
            officer.open("search");
            Locator box = page.locator("#search-text");
            box.pressSequentially(draft.mark().substring(0, 6));
            Locator option = page.locator(".suggestions [role=option]");
            assertThat(option.first()).containsText(draft.title());
            assertThat(box).hasAttribute("aria-expanded", "true");
            officer.shouldReadInTheRightDirection();
            officer.shouldBeAccessible("suggestions");
            officer.picture("suggestions-" + tongue.code());
            box.press("ArrowDown");
            assertThat(option.first()).hasAttribute("aria-selected", "true");
            box.press("Escape");
            assertThat(box).hasAttribute("aria-expanded", "false");
            box.press("ArrowDown");
            assertThat(option.first()).isVisible();
            box.press("ArrowDown");
            box.press("Enter");
            assertThat(page).hasURL(Pattern.compile("#/documents/" + id));

            officer.open("search");
            box.fill(draft.query());
            box.press("Enter");
            assertThat(page.getByTestId("hit").first()).isVisible();
            officer.open("home");
            officer.open("search");
            assertThat(box).isFocused();
            box.press("ArrowDown");
            assertThat(option.first()).containsText(draft.query());
            box.press("ArrowDown");
            box.press("Enter");
            assertThat(page).hasURL(Pattern.compile("#/search\\?q="));
            assertThat(page.getByTestId("hit").first()).isVisible();
            box.fill("");
            assertThat(option.last()).isVisible();
            box.press("ArrowUp");
            assertThat(option.last()).hasAttribute("aria-selected", "false");
            assertThat(option.nth(option.count() - 2)).hasAttribute("aria-selected", "true");
            option.last().click();
            box.press("ArrowDown");
            assertThat(option).hasCount(0);
        }
    }

    @ParameterizedTest
    @EnumSource(names = "ENGLISH")
    void pastSearchesShouldBeForgottenWhenThePersonSignsOut(Tongue tongue) {
        try (Visitor officer = Visitor.signedIn(tongue, "officer")) {
            Page page = officer.page();
            officer.open("search");
            page.locator("#search-text").fill("manuscripts");
            page.locator("#search-text").press("Enter");
            assertThat(page).hasURL(Pattern.compile("q=manuscripts"));
            page.waitForFunction("() => Object.keys(localStorage).some((key) => key.startsWith('mithaq.searches.'))");
            page.locator("#person-button").click();
            officer.button("Sign out").click();
            assertThat(officer.button("Sign in")).isVisible();
            assertThat((Boolean) page.evaluate(
                            "() => Object.keys(localStorage).some((key) => key.startsWith('mithaq.searches.'))"))
                    .isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void searchShouldRespellOfferLessAndSayWhy(Tongue tongue) {
        Draft draft = Draft.in(tongue);
        String id = filed(tongue, draft);
        Person.called("officer").awaitFound(id, draft.mark());
        try (Visitor officer = Visitor.signedIn(tongue, "officer")) {
            Page page = officer.page();
            officer.open("search?q=" + Person.encoded(misspelled(tongue)));
            Locator respelled = page.getByTestId("respelled");
            assertThat(respelled).containsText(draft.found());
            officer.shouldBeAccessible("another spelling");
            respelled.getByRole(AriaRole.BUTTON).click();
            assertThat(respelled).hasCount(0);
            assertThat(page.locator("#search-text")).hasValue(draft.found());

            officer.open("search?status=TERMINATED&type=prm:mou&q=" + Person.encoded(draft.query()));
            Locator less =
                    page.getByTestId("nearest").getByRole(AriaRole.BUTTON).first();
            assertThat(less).containsText(Pattern.compile("\\d"));
            officer.shouldReadInTheRightDirection();
            officer.shouldBeAccessible("what is found with less");
            officer.picture("nearest-" + tongue.code());
            less.click();
            Locator hit = page.getByTestId("hit").filter(new Locator.FilterOptions().setHasText(draft.mark()));
            assertThat(hit.first()).isVisible();

            hit.first().locator("mithaq-why summary").click();
            assertThat(page.getByTestId("reasons").first()).containsText(draft.mark());
            officer.shouldBeAccessible("why something was found");
            assertThat(page.getByTestId("reasons").count()).isEqualTo(1);
        }
    }

    private static String misspelled(Tongue tongue) {
        return switch (tongue) {
            case ENGLISH -> "manuscirpts";
            case FRENCH -> "manuscirts";
            case ARABIC -> "المخطوططات";
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
