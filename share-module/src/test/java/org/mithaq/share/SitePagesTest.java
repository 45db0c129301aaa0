package org.mithaq.share;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What stands in pages of Share beside forms and actions: the preset of a site, dashlets, lists, the note about versions. */
class SitePagesTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path OURS = CLASSES.resolve("alfresco");
    private static final Path SCRIPTS = OURS.resolve("site-webscripts");
    private static final String SITE_DATA = "alfresco/web-extension/site-data/";
    private static final Path ROLES = Path.of("../core/src/main/java/org/mithaq/access/Role.java");
    private static final String EXTENSION = "alfresco/web-extension/site-data/extensions/mithaq-site-pages.xml";
    private static final String PRESETS = "alfresco/web-extension/site-data/presets/mithaq-presets.xml";
    private static final String PRESET = "partnerships-preset";
    /** Of Share's own that our preset puts on a dashboard. */
    private static final Set<String> STOCK_ADDRESSES = Set.of(
            "/components/title/collaboration-title",
            "/components/navigation/collaboration-navigation",
            "/components/dashlets/docsummary",
            "/components/dashlets/activityfeed",
            "/components/dashlets/colleagues");

    private static final Set<String> STOCK_MESSAGES =
            Set.of("dashlet.help.tooltip", "form.control.novalue", "form.required.fields.marker");

    @Test
    void presetShouldBeOfferedUnderTheNameThatItsPagesAndListsHave() throws IOException {
        assertThat(texts(parse(PRESETS), "preset", "id")).containsExactly(PRESET);
        assertThat(Files.readString(SCRIPTS.resolve("org/mithaq/share/modules/create-site.get.js")))
                .contains("id: \"" + PRESET + "\"")
                .contains("sitePresets.push(");
        assertThat(Files.readString(SCRIPTS.resolve("org/mithaq/share/header/share-header.get.js")))
                .contains("value: \"" + PRESET + "\"")
                .contains("additionalSitePresets");
        assertThat(contents(parse(EXTENSION), "sitePresets")).containsOnly(PRESET);
    }

    @Test
    void everyComponentOfThePresetShouldStandOnItsDashboardAndHaveAnAddress() {
        Document presets = parse(PRESETS);
        assertThat(contents(presets, "source-id")).containsOnly("site/${siteid}/dashboard");
        assertThat(texts(presets, "page", "id")).containsExactly("site/${siteid}/dashboard");
        assertThat(contents(presets, "url")).allSatisfy(this::assertAddress);
        assertThat(contents(presets, "region-id")).doesNotHaveDuplicates();
    }

    /** The page of Share that our pages stand in, from its address to the element. */
    @Test
    void ourPageShouldHaveATemplateAndAComponentWithOurElement() throws IOException {
        Document page = parse(SITE_DATA + "pages/mithaq.xml");
        assertThat(contents(page, "authentication")).containsExactly("user");
        String instance = contents(page, "template-instance").get(0);
        Document template = parse(SITE_DATA + "template-instances/" + instance + ".xml");
        String text = Files.readString(OURS.resolve(
                "web-extension/templates/" + contents(template, "template-type").get(0) + ".ftl"));
        assertThat(contents(template, "region-id")).isNotEmpty().allSatisfy(region -> assertThat(text)
                .contains("scope=\"template\" id=\"" + region + "\""));
        assertThat(text).contains("id=\"share-header\"").contains("id=\"footer\"");
        assertThat(contents(template, "url")).isNotEmpty().allSatisfy(this::assertAddress);
        assertThat(Files.readString(SCRIPTS.resolve("org/mithaq/share/components/pages.get.html.ftl")))
                .contains("<mithaq-share-pages>");
        assertThat(bundle()).contains("import(\"./frame-");
    }

    /** An entry of the header for whoever has a role, and for those who look after Alfresco; for nobody else. */
    @Test
    void headerShouldLeadToOurPageForEveryRole() throws IOException {
        assertThat(Files.readString(SCRIPTS.resolve("org/mithaq/share/navigation/share-header.get.js")))
                .contains("\"HEADER_APP_MENU_BAR\"")
                .contains("targetUrl: \"mithaq\"")
                .contains("msg.get(\"prm.header.partnerships\")");
        List<String> groups = new ArrayList<>(found("\\(\"(GROUP_PRM_[A-Z_]+)\"\\)", Files.readString(ROLES)));
        assertThat(groups).hasSizeGreaterThan(5);
        groups.add("GROUP_ALFRESCO_ADMINISTRATORS");
        assertThat(contents(parse(EXTENSION), "groups")).singleElement().satisfies(told -> assertThat(told.split(","))
                .containsExactlyInAnyOrderElementsOf(groups));
    }

    @Test
    void everyPartOfAModuleShouldExist() {
        Document extension = parse(EXTENSION);
        assertThat(contents(extension, "url")).isNotEmpty().allSatisfy(this::assertAddress);
        assertThat(contents(extension, "sourcePackageRoot")).isNotEmpty().allSatisfy(name -> assertThat(
                        SCRIPTS.resolve(name.replace('.', '/')))
                .isDirectory());
    }

    @Test
    void noPartOfShareShouldBeHiddenAndNoneOfItsScriptsShipped() throws IOException {
        assertThat(elements(parse(EXTENSION), "render")).isEmpty();
        try (Stream<Path> files = Files.walk(OURS)) {
            assertThat(files.filter(Files::isRegularFile).map(OURS::relativize).map(Path::toString))
                    .noneMatch(name -> name.contains("site-webscripts/org/alfresco")
                            || name.contains("site-webscripts/org/springframework"));
        }
    }

    @Test
    void everyWebScriptShouldHaveAnAddressOfOursAndATemplate() throws IOException {
        List<Path> descriptors = files(".get.desc.xml");
        assertThat(descriptors).isNotEmpty();
        List<String> addresses = new ArrayList<>();
        for (Path descriptor : descriptors) {
            Document parsed = parse(CLASSES.relativize(descriptor).toString());
            assertThat(contents(parsed, "url")).singleElement().satisfies(url -> {
                assertThat(url).startsWith("/mithaq/");
                addresses.add(url);
            });
            assertThat(sibling(descriptor, ".get.html.ftl")).isRegularFile();
        }
        assertThat(addresses).doesNotHaveDuplicates();
    }

    /** Share looks up the names of dashlets by the names of their scripts. */
    @Test
    void everyDashletShouldHaveANameADescriptionAndHelpInThreeLanguages() throws IOException {
        for (Path descriptor : files(".get.desc.xml")) {
            if (elements(parse(CLASSES.relativize(descriptor).toString()), "family")
                    .isEmpty()) {
                continue;
            }
            String name = descriptor.getFileName().toString().replace(".get.desc.xml", "");
            for (String language : List.of("", "_fr", "_ar")) {
                assertThat(messages(language))
                        .containsKeys(
                                "dashlet." + name + ".shortName",
                                "dashlet." + name + ".description",
                                "dashlet." + name + ".help");
            }
            assertThat(Files.readString(sibling(descriptor, ".get.html.ftl")))
                    .contains("msg(\"dashlet." + name + ".shortName\")");
            assertThat(Files.readString(sibling(descriptor, ".get.js"))).contains("dashlet." + name + ".help");
        }
    }

    @Test
    void everyMessageThatAPageAsksForShouldExist() throws IOException {
        Set<Object> keys = messages("").keySet();
        assertThat(used()).isNotEmpty().allSatisfy(key -> assertThat(keys.contains(key) || STOCK_MESSAGES.contains(key))
                .as(key)
                .isTrue());
    }

    @Test
    void everyTemplateShouldNameOurVersionOurScriptsAndElementsThatExist() throws IOException {
        String bundle = bundle();
        for (Path template : files(".ftl")) {
            String text = Files.readString(template);
            assertThat(text).as(template.toString()).doesNotContain("@version@");
            List<String> scripts = found("/res/(mithaq-share/[^\"]+\\.(?:js|css))", text);
            assertThat(scripts)
                    .allSatisfy(script -> assertThat(CLASSES.resolve("META-INF").resolve(script))
                            .isRegularFile());
            assertThat(found("<(mithaq-share-[a-z-]+)[ >]", text))
                    .allSatisfy(tag -> assertThat(bundle).contains("\"" + tag + "\""));
        }
    }

    /** Share puts classic scripts together with a tool that drops what it does not understand. */
    @Test
    void classicScriptsShouldKeepToTheOldLanguage() throws IOException {
        List<Path> scripts = new ArrayList<>(files(".js"));
        try (Stream<Path> more = Files.walk(CLASSES.resolve("META-INF/mithaq-share"))) {
            more.filter(path -> path.toString().endsWith(".js")).forEach(scripts::add);
        }
        assertThat(scripts).isNotEmpty().allSatisfy(script -> assertThat(
                        Files.readString(script).replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", ""))
                .as(script.toString())
                .doesNotContainPattern("=>|`|\\b(?:const|let|class|import|async)\\s"));
    }

    @Test
    void noteAboutVersionsShouldKnowWhichVersionOfShareItIs() throws IOException {
        String version = content(elements(parse(EXTENSION), "module").get(0), "version");
        Path script = CLASSES.resolve("META-INF/mithaq-share/" + version + "/version.js");
        assertThat(Files.readString(script)).contains("var SHARE = \"" + version + "\"");
        assertThat(bundle()).contains("\"mithaq-share-version\"");
    }

    /** The keys of messages that web scripts, templates and pages of ours name. */
    static Set<String> used() throws IOException {
        Set<String> used = new TreeSet<>();
        for (Path file :
                Stream.concat(files(".ftl").stream(), files(".js").stream()).toList()) {
            used.addAll(found("msg(?:\\.get)?\\(\"([^\"]+)\"\\)", Files.readString(file)));
        }
        for (Document named : List.of(parse(PRESETS), parse(SITE_DATA + "pages/mithaq.xml"))) {
            used.addAll(contents(named, "title-id"));
            used.addAll(contents(named, "description-id"));
        }
        return used;
    }

    private void assertAddress(String url) {
        try {
            assertThat(STOCK_ADDRESSES.contains(url)
                            || files(".get.desc.xml").stream()
                                    .map(file -> parse(CLASSES.relativize(file).toString()))
                                    .anyMatch(parsed -> contents(parsed, "url").contains(url)))
                    .as(url)
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bundle() throws IOException {
        Properties names = new Properties();
        try (InputStream in = open("META-INF/mithaq/ui/ui.properties")) {
            names.load(in);
        }
        try (InputStream in = open("META-INF/mithaq/ui/" + names.getProperty("share.entry"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(SCRIPTS)) {
            return all.filter(path -> path.toString().endsWith(ending)).toList();
        }
    }

    private static Path sibling(Path descriptor, String ending) {
        return descriptor.resolveSibling(descriptor.getFileName().toString().replace(".get.desc.xml", ending));
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Properties messages(String language) throws IOException {
        Properties messages = new Properties();
        try (InputStream in = open("alfresco/web-extension/messages/mithaq-share" + language + ".properties")) {
            messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return messages;
    }

    private static Document parse(String resource) {
        try (InputStream in = open(resource)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(in);
        } catch (Exception e) {
            throw new IllegalStateException(resource, e);
        }
    }

    private static InputStream open(String resource) {
        InputStream in = SitePagesTest.class.getClassLoader().getResourceAsStream(resource);
        assertThat(in).as(resource).isNotNull();
        return in;
    }

    private static String content(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent().strip();
    }

    private static List<String> contents(Document document, String name) {
        return elements(document, name).stream()
                .map(element -> element.getTextContent().strip())
                .toList();
    }

    private static List<String> texts(Document document, String name, String attribute) {
        return elements(document, name).stream()
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }
}
