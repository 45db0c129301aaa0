package org.mithaq.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * A page as Alfresco's Share makes it for our elements: its constants, its token, its addresses, the files of the packaged
 * Share module below {@code /share/res}; what it asks of the repository reaches the host of the scenarios. Share itself is
 * not here: whether it brings our elements to its pages is tried on a real one (docs/compatibility.md).
 */
final class SharePage {

    private static final Path MODULE = Path.of("..", "share-module", "target");
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final String RESOURCES = "/share/res/";
    private static final String PROXY = "/share/proxy/alfresco/mithaq/v1";
    private static final List<String> STANDARDS = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    private final Page page;
    private final String language;

    private SharePage(Page page, String language) {
        this.page = page;
        this.language = language;
    }

    /**
     * Goes to a page of Share that holds elements of ours.
     *
     * @param visitor somebody who is signed in
     * @param locale as Share names it, for example {@code fr_FR}
     * @param tags the elements, as a web script of ours writes them
     */
    static SharePage open(Visitor visitor, String locale, String tags) {
        Page page = visitor.page();
        String token = (String)
                page.evaluate("async () => JSON.stringify((await (await fetch('api/v1/session')).json()).csrf)");
        String text = page(locale, token, tags);
        page.route("**" + RESOURCES + "**", SharePage::resource);
        page.route("**" + PROXY + "/**", SharePage::ask);
        page.route(
                "**/share/page/**",
                route -> route.fulfill(new Route.FulfillOptions()
                        .setContentType("text/html; charset=utf-8")
                        .setBody(text)));
        page.navigate(Host.current().pages() + "share/page/site/partnerships/details");
        return new SharePage(page, locale.substring(0, 2));
    }

    Locator element(String tag) {
        return page.locator(tag);
    }

    Page page() {
        return page;
    }

    /** What Share says for a few seconds. */
    Locator said() {
        return page.locator("[role=status]#said");
    }

    void shouldReadInTheRightDirection(String tag) {
        assertThat(page.locator(tag)).hasAttribute("lang", language);
        assertThat(page.locator(tag)).hasAttribute("dir", language.equals("ar") ? "rtl" : "ltr");
    }

    void shouldBeAccessible(String place) {
        assertThat(new AxeBuilder(page)
                        .withTags(STANDARDS).analyze().getViolations().stream()
                                .map(rule -> rule.getId() + " "
                                        + rule.getNodes().get(0).getTarget() + " "
                                        + rule.getNodes().get(0).getFailureSummary())
                                .toList())
                .as("barriers on %s in %s", place, language)
                .isEmpty();
    }

    void picture(String name) {
        page.evaluate("() => document.fonts.ready");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(SCREENSHOTS.resolve(language + "-share-" + name + ".png"))
                .setFullPage(true));
    }

    private static void ask(Route route) {
        String url = route.request().url();
        int end = url.indexOf(PROXY) + PROXY.length();
        route.resume(new Route.ResumeOptions().setUrl(Host.current().api() + url.substring(end)));
    }

    private static void resource(Route route) {
        String url = route.request().url();
        String name = "META-INF/" + url.substring(url.indexOf(RESOURCES) + RESOURCES.length());
        try (JarFile module = module();
                InputStream in = module.getInputStream(module.getJarEntry(name))) {
            route.fulfill(new Route.FulfillOptions().setContentType(type(name)).setBodyBytes(in.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String name) {
        return name.endsWith(".js") ? "text/javascript" : name.endsWith(".css") ? "text/css" : "font/woff2";
    }

    private static JarFile module() throws IOException {
        try (Stream<Path> files = Files.list(MODULE)) {
            return new JarFile(
                    files.filter(file -> file.getFileName().toString().startsWith("mithaq-share-module-"))
                            .findFirst()
                            .orElseThrow(() -> new IllegalStateException("the archive of the Share module is missing"))
                            .toFile());
        }
    }

    private static String loader() {
        try (JarFile module = module()) {
            return module.stream()
                    .map(JarEntry::getName)
                    .filter(name -> name.endsWith("/mithaq-share.js"))
                    .map(name -> RESOURCES + name.substring("META-INF/".length()))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(String locale, String token, String tags) {
        return String.format(Locale.ROOT, """
                <!doctype html>
                <html lang="en">
                  <head>
                    <meta charset="utf-8">
                    <title>Details</title>
                    <link rel="icon" href="data:,">
                    <script>
                      const csrf = %s;
                      const heard = [];
                      window.Alfresco = {
                        constants: {
                          SITE: 'partnerships',
                          JS_LOCALE: '%s',
                          URL_PAGECONTEXT: '/share/page/',
                          URL_RESCONTEXT: '/share/res/',
                          PROXY_URI: `${location.origin}/share/proxy/alfresco/`,
                        },
                        util: {
                          CSRFPolicy: { isFilterEnabled: () => true, getHeader: () => csrf.header, getToken: () => csrf.token },
                          PopupManager: { displayMessage: ({ text }) => (document.querySelector('#said').textContent = text) },
                        },
                      };
                      window.YAHOO = {
                        Bubbling: {
                          on: (name, listener) => heard.push([name, listener]),
                          unsubscribe: () => {},
                          fire: (fired, data) => heard.filter(([name]) => name === fired).forEach(([, listener]) => listener(fired, [data])),
                        },
                      };
                    </script>
                    <script src="%s"></script>
                  </head>
                  <body>
                    <div id="alf-hd" style="block-size: 6rem"></div>
                    <main><h1>Details</h1>%s<p id="said" role="status"></p></main>
                    <script>Mithaq.load();</script>
                  </body>
                </html>
                """, token, locale, loader(), tags);
    }
}
