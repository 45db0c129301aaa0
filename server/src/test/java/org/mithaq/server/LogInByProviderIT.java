package org.mithaq.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.server.provider.TestProvider;

/**
 * The log-in over an identity provider as a browser sees it: the provider (localhost) is another site than the server (127.0.0.1), so that
 * cookies, policies and redirects count as they do in an installation.
 */
class LogInByProviderIT {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final double PATIENCE = 60_000;

    @TempDir
    private static Path folder;

    private static TestProvider provider;
    private static ServerProcess server;
    private static Playwright playwright;
    private static Browser chromium;

    private final List<String> complaints = new ArrayList<>();
    private BrowserContext window;

    @BeforeAll
    static void start() throws Exception {
        int port = ServerProcess.freePort();
        provider = TestProvider.start(ServerProcess.freePort(), URI.create("http://127.0.0.1:" + port + "/"));
        server = ServerProcess.start(
                folder.resolve("data"),
                port,
                "--mithaq.address=http://127.0.0.1:" + port + "/",
                "--mithaq.oidc.issuer=" + provider.issuer(),
                "--mithaq.oidc.client-id=" + TestProvider.CLIENT,
                "--mithaq.oidc.client-secret=" + TestProvider.SECRET,
                "--mithaq.oidc.required-group=staff",
                "--mithaq.oidc.groups.prm-officers=partnerships",
                "--mithaq.oidc.log-out=true",
                "--mithaq.oidc.label=Example Organisation",
                "--mithaq.oidc.label-ar=المنظمة المثال");
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setChromiumSandbox(false)
                        .setTimeout(PATIENCE)
                        .setArgs(List.of("--disable-gpu", "--disable-quic", "--no-first-run")));
    }

    private static Path executable() {
        String named = System.getenv().getOrDefault("MITHAQ_CHROMIUM", "");
        return Stream.of(named, "chromium", "chromium-browser", "google-chrome")
                .filter(name -> !name.isBlank())
                .flatMap(name -> name.contains(File.separator)
                        ? Stream.of(Path.of(name))
                        : Stream.of(System.getenv("PATH").split(File.pathSeparator))
                                .map(place -> Path.of(place, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the browser needs Chromium, or MITHAQ_CHROMIUM its path"));
    }

    @AfterAll
    static void stop() throws Exception {
        chromium.close();
        playwright.close();
        server.close();
        provider.close();
    }

    @AfterEach
    void closeWindow() {
        window.close();
        assertThat(complaints).isEmpty();
    }

    @Test
    void personShouldComeBackToTheirPageGoOnInAnotherWindowAndSignOutEverywhere() {
        provider.add(
                "amber",
                "subject-amber",
                "preferred_username",
                "amber",
                "name",
                "Amber Stone",
                "groups",
                List.of("staff", "partnerships"));
        Page page = open("en", "#/register");
        Locator button = page.getByTestId("provider");
        PlaywrightAssertions.assertThat(button).hasText("Sign in with Example Organisation");
        picture(page, "provider-en");

        button.click();
        signInThere(page, "amber");

        PlaywrightAssertions.assertThat(page).hasURL(server.address() + "#/register");
        PlaywrightAssertions.assertThat(page.locator("nav")).isVisible();
        assertThat(cookie("MITHAQSESSION").sameSite).isEqualTo(SameSiteAttribute.STRICT);
        assertThat(cookie("MITHAQSIGNIN").sameSite).isEqualTo(SameSiteAttribute.LAX);

        window.clearCookies(new BrowserContext.ClearCookiesOptions().setName("MITHAQSESSION"));
        page.locator("nav a").nth(1).click();
        Locator again = page.locator("dialog#again");
        PlaywrightAssertions.assertThat(again).isVisible();
        Page other = window.waitForPage(() -> again.getByTestId("provider").click());
        PlaywrightAssertions.assertThat(other.locator("nav")).isVisible();
        other.close();
        page.bringToFront();
        page.evaluate("() => window.dispatchEvent(new Event('focus'))");
        PlaywrightAssertions.assertThat(again).isHidden();

        page.locator("#person-button").click();
        page.getByText("Sign out").click();
        PlaywrightAssertions.assertThat(page).hasURL(server.address().toString());
        page.getByTestId("provider").click();
        PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile("^" + provider.issuer() + "/login"));
    }

    @Test
    void refusalShouldStandOnTheLogInPageInTheReadersLanguage() {
        provider.add("guest", "subject-guest", "preferred_username", "guest", "groups", List.of());
        Page page = open("ar", "#/board");
        PlaywrightAssertions.assertThat(page.getByTestId("provider")).hasText("تسجيل الدخول عبر المنظمة المثال");

        page.getByTestId("provider").click();
        signInThere(page, "guest");

        Locator note = page.getByRole(AriaRole.ALERT);
        PlaywrightAssertions.assertThat(note).containsText("لست في المجموعة");
        PlaywrightAssertions.assertThat(note).containsText("PRM-SESSION-015");
        PlaywrightAssertions.assertThat(page).hasURL(server.address() + "#/board");
        picture(page, "provider-refusal-ar");
        page.locator("#person").fill("administrator");
        page.locator("#password").fill(ServerProcess.PASSWORD);
        page.locator("#password").press("Enter");
        PlaywrightAssertions.assertThat(page.locator("nav")).isVisible();
    }

    private Page open(String language, String place) {
        window = chromium.newContext(new Browser.NewContextOptions().setLocale(language));
        window.setDefaultTimeout(PATIENCE);
        Page page = window.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                complaints.add(message.text());
            }
        });
        page.navigate(server.address() + place);
        return page;
    }

    private static void signInThere(Page page, String name) {
        PlaywrightAssertions.assertThat(page).hasURL(Pattern.compile("^" + provider.issuer()));
        page.locator("#username").fill(name);
        page.locator("#password").fill(TestProvider.PASSWORD);
        page.locator("#password").press("Enter");
    }

    private Cookie cookie(String name) {
        return window.cookies().stream()
                .filter(cookie -> cookie.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
