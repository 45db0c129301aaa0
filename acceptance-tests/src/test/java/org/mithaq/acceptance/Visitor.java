package org.mithaq.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody at a browser window of their own who reads the pages in one language. What the pages complain about (errors
 * in the console, breaches of their content security policy, answers that fail, other hosts asked) fails the scenario
 * when the visitor leaves.
 */
final class Visitor implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE = 120_000;
    private static final List<String> STANDARDS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Set<String> GRAVE = Set.of("serious", "critical");
    private static final String REPORT_BREACHES = "document.addEventListener('securitypolicyviolation', (breach) =>"
            + " console.error(`policy: ${breach.violatedDirective} ${breach.blockedURI}`))";

    private static final String UNTIL_QUIET = """
            async () => {
              const busy = () => {
                const app = document.querySelector('mithaq-app')?.shadowRoot;
                return !app?.querySelector('main') || app.querySelector('.loading, [aria-busy=true]');
              };
              for (let quiet = 0; quiet < 5; quiet = busy() ? 0 : quiet + 1) {
                await new Promise((again) => setTimeout(again, 100));
              }
              await document.fonts.ready;
            }""";

    private final Tongue tongue;
    private final BrowserContext window;
    private final Page page;
    private final Set<String> complaints = new LinkedHashSet<>();
    private final List<Integer> expectedRefusals = new ArrayList<>();
    private boolean unreachable;

    /** Comes to the page where one signs in. */
    Visitor(Tongue tongue) {
        this(tongue, 1280, 800);
    }

    Visitor(Tongue tongue, int width, int height) {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        this.tongue = tongue;
        window = Chromium.current()
                .newContext(new Browser.NewContextOptions()
                        .setLocale(tongue.code())
                        .setViewportSize(width, height)
                        .setReducedMotion(ReducedMotion.REDUCE));
        window.setDefaultTimeout(PATIENCE);
        window.addInitScript(REPORT_BREACHES);
        page = window.newPage();
        page.onConsoleMessage(this::hear);
        page.onPageError(complaints::add);
        page.onResponse(this::judge);
        page.onRequestFailed(this::judgeFailed);
        page.navigate(Host.current().pages().toString());
    }

    static Visitor signedIn(Tongue tongue, String person) {
        Visitor visitor = new Visitor(tongue);
        visitor.signIn(person, Host.current().password());
        visitor.shouldSee(visitor.navigation());
        return visitor;
    }

    Page page() {
        return page;
    }

    private void hear(ConsoleMessage message) {
        // Chromium's own line about an answer that failed; the answer itself is judged below.
        boolean aboutAnAnswer = message.text().startsWith("Failed to load resource");
        if (!aboutAnAnswer && Set.of("error", "warning").contains(message.type())) {
            complaints.add(message.type() + " in the console: " + message.text());
        }
    }

    private void judge(Response response) {
        if (response.status() >= 400 && !expectedRefusals.contains(response.status())) {
            complaints.add(response.status() + " for " + response.request().method() + " " + response.url());
        }
        if (!response.url().startsWith(Host.current().pages().toString())) {
            complaints.add("another host was asked: " + response.url());
        }
    }

    private void judgeFailed(Request request) {
        // A page that is left withdraws what it was still asking.
        boolean expected = unreachable && "net::ERR_INTERNET_DISCONNECTED".equals(request.failure());
        if (!expected && !"net::ERR_ABORTED".equals(request.failure())) {
            complaints.add(request.failure() + " for " + request.method() + " " + request.url());
        }
    }

    /** An answer of this status is part of the scenario. */
    Visitor expectingRefusal(int status) {
        expectedRefusals.add(status);
        return this;
    }

    /** Chooses the language by the page's own switch, as a person does, and signs in. */
    void signIn(String person, String password) {
        page.getByLabel(tongue.say("Language"), new Page.GetByLabelOptions().setExact(true))
                .selectOption(tongue.code());
        page.getByLabel(tongue.say("User name")).fill(person);
        page.getByLabel(tongue.say("Password")).fill(password);
        button("Sign in").click();
    }

    Locator navigation() {
        return page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName(tongue.say("Main navigation")));
    }

    /** Follows an entry of the main navigation. */
    void visit(String entry) {
        navigation()
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(tongue.say(entry)))
                .click();
    }

    /** Opens a view by its address, as from a link in a mail. */
    void open(String view) {
        page.navigate(Host.current().pages() + "#/" + view);
    }

    Locator button(String english) {
        return page.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions().setName(tongue.say(english)).setExact(true));
    }

    /** A possible decision; it also tells when a comment is needed. */
    Locator outcome(String english) {
        Pattern name = Pattern.compile("^" + tongue.say(english) + "( \\(.*)?$");
        return page.getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName(name));
    }

    /** Chooses a decision and takes it. */
    void decide(String english) {
        outcome(english).check();
        button("Decide").click();
    }

    Locator link(String english) {
        return page.getByRole(
                AriaRole.LINK,
                new Page.GetByRoleOptions().setName(tongue.say(english)).setExact(true));
    }

    Locator words(String english) {
        return page.getByText(tongue.say(english)).first();
    }

    /** The control of a property of the content model. */
    Locator field(String property) {
        return page.getByTestId(property).locator("input, select, textarea").first();
    }

    Locator title() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    void shouldSee(Locator what) {
        assertThat(what).isVisible();
    }

    void shouldSee(String english) {
        assertThat(words(english)).isVisible();
    }

    /** Lets a file fall onto the page. */
    void drop(String fileName, String text) {
        drop(List.of(List.of(fileName, text)));
    }

    /** Lets files fall onto the page, each by its name and its text. */
    void drop(List<List<String>> files) {
        Object data = page.evaluateHandle(
                "(files) => { const data = new DataTransfer();"
                        + " files.forEach(([name, text]) => data.items.add(new File([text], name, { type: 'text/plain' })));"
                        + " return data; }",
                files);
        page.locator("main").dispatchEvent("drop", Map.of("dataTransfer", data));
    }

    /** The network is gone meanwhile. */
    void withoutNetwork(Runnable meanwhile) {
        unreachable = true;
        window.setOffline(true);
        meanwhile.run();
        window.setOffline(false);
    }

    /** The status that the lifecycle bar shows as the current one. */
    void shouldStandAt(String status) {
        assertThat(page.locator("li[aria-current=step]")).containsText(tongue.say(status));
    }

    void shouldReadInTheRightDirection() {
        assertThat(page.locator("html")).hasAttribute("lang", tongue.code());
        assertThat(page.locator("html")).hasAttribute("dir", tongue.direction());
    }

    /** Waits until nothing has been read for a while: a view that was just opened begins to read a moment later. */
    void settle() {
        page.evaluate(UNTIL_QUIET);
    }

    void picture(String name) {
        settle();
        page.evaluate("() => window.scrollTo(0, 0)");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(tongue.code() + "-" + name + ".png"))
                .setFullPage(true));
    }

    /** In the light and in the dark scheme nothing serious keeps anybody from using the page. */
    void shouldBeAccessible(String place) {
        shouldBeAccessible(place, ColorScheme.LIGHT, ColorScheme.DARK);
    }

    void shouldBeAccessible(String place, ColorScheme first, ColorScheme... others) {
        settle();
        // What lies half under the header that stays in view is none: it is scrolled to.
        page.evaluate("() => scrollTo(0, 0)");
        List<String> barriers = new ArrayList<>(barriers(first, new AxeBuilder(page).withTags(STANDARDS)));
        for (ColorScheme scheme : others) {
            // What does not depend on colours is the same in all schemes.
            barriers.addAll(
                    barriers(scheme, new AxeBuilder(page).withRules(List.of("color-contrast", "link-in-text-block"))));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        assertThat(barriers).as("barriers on %s in %s", place, tongue).isEmpty();
    }

    private List<String> barriers(ColorScheme scheme, AxeBuilder axe) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        // Of other origins there are no frames to look into, which a page of its own would be opened for.
        return axe.setLegacyMode(true).analyze().getViolations().stream()
                .filter(rule -> GRAVE.contains(rule.getImpact()))
                .map(rule -> scheme + ": " + rule.getId() + " "
                        + rule.getNodes().get(0).getTarget() + " "
                        + rule.getNodes().get(0).getFailureSummary())
                .toList();
    }

    void shouldNotScrollSideways(String place) {
        settle();
        Object beyond =
                page.evaluate("() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth");
        assertThat(beyond)
                .as("pixels beyond the window on %s in %s", place, tongue)
                .isEqualTo(0);
    }

    @Override
    public void close() {
        window.close();
        assertThat(complaints).as("what the pages complain about").isEmpty();
    }
}
