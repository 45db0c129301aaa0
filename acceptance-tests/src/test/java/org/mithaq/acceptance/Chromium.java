package org.mithaq.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The system's own Chromium, started once for all scenarios that are extended with it, and stopped after the last of
 * them.
 */
final class Chromium implements BeforeAllCallback, AutoCloseable {

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final List<String> FLAGS = List.of(
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final AtomicReference<Browser> RUNNING = new AtomicReference<>();

    private Playwright playwright;

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(ExtensionContext.Namespace.create(Chromium.class))
                .computeIfAbsent(Chromium.class, type -> start());
    }

    static Browser current() {
        return RUNNING.get();
    }

    private Chromium start() {
        Path executable = executable()
                .orElseThrow(() -> new IllegalStateException("the browser scenarios need Chromium: install it (Debian:"
                        + " apt-get install chromium) or set MITHAQ_CHROMIUM to its path"));
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        // Chromium's sandbox cannot start as root, as which builds in containers run; it only sees our own pages.
        RUNNING.set(playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable)
                        .setChromiumSandbox(false)
                        .setTimeout(120_000)
                        .setArgs(FLAGS)));
        return this;
    }

    @Override
    public void close() {
        playwright.close();
    }

    private static Optional<Path> executable() {
        String named = System.getenv().getOrDefault("MITHAQ_CHROMIUM", "");
        Stream<String> names = named.isBlank() ? NAMES.stream() : Stream.of(named);
        return names.flatMap(Chromium::places).filter(Files::isExecutable).findFirst();
    }

    private static Stream<Path> places(String name) {
        return name.contains(File.separator)
                ? Stream.of(Path.of(name))
                : Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(folder -> Path.of(folder, name));
    }
}
