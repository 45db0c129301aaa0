package org.mithaq.share;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mithaq.share.Elements.children;
import static org.mithaq.share.Elements.elements;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mithaq.model.ContentModel;
import org.mithaq.model.QName;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The document library: its actions, icons and lines, against the files, the messages and what the repository tells. */
class LibraryConfigurationTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Path META_INF = CLASSES.resolve("META-INF");
    private static final Path ICONS = META_INF.resolve("components/documentlibrary");
    private static final Path DIALOGS = Path.of("../web-ui/src/main/ui/share");
    private static final Path CORE = Path.of("../core/src/main/java/org/mithaq");
    /** What of the person who reads a repository of ours tells. */
    private static final String STATUS = "node.properties.prm:status.";

    private static Document configuration;
    private static Document context;

    @BeforeAll
    static void read() throws Exception {
        configuration = parse(META_INF.resolve("share-config-custom.xml"));
        context = parse(CLASSES.resolve("alfresco/web-extension/mithaq-share-context.xml"));
    }

    @Test
    void everyActionShouldHaveItsFunctionItsIconItsLabelsAndItsEvaluator() throws IOException {
        String scripts = scripts();
        assertThat(actions()).hasSize(7).allSatisfy(action -> {
            String function = children(action, "param").get(0).getTextContent();
            assertThat(scripts).contains("opens(\"" + function + "\", \"mithaq-share-");
            assertThat(sizeOf(ICONS.resolve("actions/" + action.getAttribute("icon") + "-16.png")))
                    .isEqualTo(16);
            everyLanguageHas(action.getAttribute("label"));
            assertThat(children(action, "evaluator")).singleElement().satisfies(evaluator -> assertThat(beans())
                    .contains(evaluator.getTextContent()));
        });
    }

    /** Share would let people take away whatever is listed there (ADR 33). */
    @Test
    void noAspectShouldBeOfferedUnderManageAspects() {
        assertThat(elements(configuration, "aspects")).isEmpty();
        assertThat(elements(configuration, "aspect")).isEmpty();
    }

    @Test
    void everyActionShouldStandInTheListAndOnTheDetailsPage() {
        Set<String> ids =
                actions().stream().map(action -> action.getAttribute("id")).collect(Collectors.toSet());
        assertThat(elements(configuration, "actionGroup")).hasSize(2).allSatisfy(group -> assertThat(
                        children(group, "action").stream().map(action -> action.getAttribute("id")))
                .containsExactlyInAnyOrderElementsOf(ids));
    }

    @Test
    void everyActionShouldOpenAnElementOfTheBundle() throws IOException {
        String sources = dialogs();
        String bundle = Files.readString(Path.of("../web-ui/src/main/ui/share.js"));
        List<MatchResult> opened = Pattern.compile("opens\\(\"\\w+\", \"(mithaq-share-([a-z-]+))\"\\)")
                .matcher(scripts())
                .results()
                .toList();

        assertThat(opened).hasSameSizeAs(actions()).allSatisfy(tag -> {
            assertThat(sources).contains("customElements.define('" + tag.group(1) + "'");
            assertThat(bundle).contains("import './share/" + tag.group(2) + ".js'");
        });
    }

    @Test
    void everyAddressThatADialogCallsShouldBeOneOfTheApi() throws IOException {
        Set<String> known = Pattern.compile("(?m)^  /([^:]+):")
                .matcher(Files.readString(Path.of("../rest-api/src/main/resources/org/mithaq/rest/openapi.yaml")))
                .results()
                .map(path -> path.group(1).replaceAll("\\{\\w+}", "{}"))
                .collect(Collectors.toSet());
        // A part that is put in stands for any one part of an address.
        List<String> paths = Pattern.compile(
                        "(?<![\\w/])[`']((?:documents|uploads|partners|signed-copies)(?:/[^`']*)?)[`']")
                .matcher(dialogs())
                .results()
                .map(path -> path.group(1).replaceAll("\\$\\{[^}]*}", "[^/]+"))
                .toList();

        assertThat(paths).hasSizeGreaterThan(6).allSatisfy(path -> assertThat(known)
                .anyMatch(address -> address.matches(path)));
    }

    @Test
    void everyIndicatorShouldHaveItsIconItsLabelsAndItsEvaluator() {
        assertThat(elements(configuration, "indicator")).hasSize(11).allSatisfy(indicator -> {
            assertThat(sizeOf(ICONS.resolve("indicators/" + indicator.getAttribute("icon"))))
                    .isEqualTo(16);
            everyLanguageHas(indicator.getAttribute("label"));
            assertThat(beans()).contains(children(indicator, "evaluator").get(0).getTextContent());
            boolean takesParameter =
                    message("", indicator.getAttribute("label")).contains("{0}");
            assertThat(children(indicator, "labelParam")).hasSize(takesParameter ? 1 : 0);
            children(indicator, "labelParam").forEach(parameter -> assertThat(parameter.getTextContent())
                    .isIn("{" + STATUS + "label}", "{" + STATUS + "deadline.label}"));
        });
    }

    /** The repository is asked for each of them, and for no other: a name that it does not tell would never be true. */
    @Test
    void evaluatorsShouldReadWhatTheRepositoryTells() throws IOException {
        List<String> read = elements(context, "property").stream()
                .filter(property -> property.getAttribute("name").equals("accessor"))
                .map(property -> property.getAttribute("value"))
                .filter(path -> path.startsWith(STATUS))
                .map(path -> path.substring(STATUS.length()))
                .toList();

        assertThat(read)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                constants("agreement/InstrumentAction.java").map(name -> "actions." + name),
                                constants("overview/Signal.java").map(name -> "signals." + name))
                        .toList());
    }

    @Test
    void everyTemplateShouldFollowATypeAndHaveOnlyPartsThatAreRendered() throws IOException {
        Set<String> stock = Set.of("date", "size", "tags", "social", "lockBanner");
        String scripts = scripts();
        assertThat(elements(configuration, "template")).hasSize(3).allSatisfy(template -> {
            assertThat(beans()).contains(children(template, "evaluator").get(0).getTextContent());
            children(template, "line", "banner").forEach(line -> Pattern.compile("\\{(\\w+)}")
                    .matcher(line.getTextContent())
                    .results()
                    .map(part -> part.group(1))
                    .forEach(part -> assertThat(stock.contains(part) || scripts.contains("    " + part + ": function"))
                            .as(part)
                            .isTrue()));
        });
        ContentModel model = ContentModel.load();
        assertThat(Pattern.compile("property\\(record, \"(prm:\\w+)\"\\)")
                        .matcher(scripts)
                        .results()
                        .map(name -> QName.of(name.group(1))))
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(model.property(name)).as(name.toString()).isPresent());
    }

    @Test
    void everyBeanThatIsNamedShouldBeThere() {
        for (Element reference : elements(context, "ref")) {
            String name = reference.getAttribute("bean");
            assertThat(name.startsWith("evaluator.doclib.") || beans().contains(name))
                    .as(name)
                    .isTrue();
        }
        for (Element property : elements(context, "property")) {
            String name = property.getAttribute("ref");
            assertThat(name.isEmpty() || beans().contains(name)).as(name).isTrue();
        }
    }

    @Test
    void evaluatorsOfTypesShouldNameTypesOfTheModelAndThoseOfGroupsGroupsOfTheCore() throws IOException {
        ContentModel model = ContentModel.load();
        String roles = Files.readString(CORE.resolve("access/Role.java"));
        Set<String> types = new HashSet<>();
        for (Element value : elements(context, "value")) {
            String text = value.getTextContent();
            if (text.startsWith("prm:")) {
                types.add(text);
                assertThat(model.type(QName.of(text))).as(text).isPresent();
            } else if (text.startsWith("GROUP_")) {
                assertThat(roles).contains("(\"" + text + "\")");
            }
        }
        assertThat(types)
                .containsAll(model.typesOf(QName.of("prm:instrument")).stream()
                        .map(type -> type.name().toString())
                        .filter(name -> !name.equals("prm:instrument"))
                        .toList());
    }

    /** Our types are subtypes of the plain one. */
    @Test
    void plainFileShouldBeNoDocumentOfOurs() {
        assertThat(elements(context, "bean"))
                .filteredOn(bean -> bean.getAttribute("id").equals("evaluator.prm.isPlainFile"))
                .singleElement()
                .satisfies(bean -> assertThat(children(bean, "property"))
                        .anyMatch(property -> property.getAttribute("name").equals("allowSubtypes")
                                && property.getAttribute("value").equals("false")));
    }

    /** Share puts classic scripts together with a tool that knows no newer language, and drops them without a word. */
    @Test
    void classicScriptsShouldHoldNoNewerLanguage() throws IOException {
        assertThat(scripts())
                .doesNotContainPattern("=>|\\b(?:let|const|async|await)\\s+\\w|\\bclass\\s+[A-Z]|`|\\.\\.\\.\\w");
    }

    private static List<Element> actions() {
        return elements(configuration, "actions").stream()
                .flatMap(list -> children(list, "action").stream())
                .toList();
    }

    private static Set<String> beans() {
        Set<String> beans = new HashSet<>();
        elements(context, "bean").forEach(bean -> beans.add(bean.getAttribute("id")));
        return beans;
    }

    private static Stream<String> constants(String source) throws IOException {
        return Pattern.compile("(?m)^    ([A-Z_]+)[,;]?$")
                .matcher(Files.readString(CORE.resolve(source)))
                .results()
                .map(constant -> constant.group(1));
    }

    private static void everyLanguageHas(String key) {
        for (String language : List.of("", "_fr", "_ar")) {
            assertThat(message(language, key)).as(key + language).isNotBlank();
        }
    }

    private static String message(String language, String key) {
        Path file = CLASSES.resolve("alfresco/web-extension/messages/mithaq-share" + language + ".properties");
        Properties messages = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            messages.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return messages.getProperty(key, "");
    }

    private static int sizeOf(Path icon) throws IOException {
        BufferedImage image = ImageIO.read(icon.toFile());
        assertThat(image.getHeight()).isEqualTo(image.getWidth());
        return image.getWidth();
    }

    private static String scripts() throws IOException {
        return texts(META_INF.resolve("mithaq-share"));
    }

    private static String dialogs() throws IOException {
        return texts(DIALOGS);
    }

    private static String texts(Path folder) throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".js"))
                    .sorted()
                    .toList()) {
                texts.add(Files.readString(file));
            }
        }
        assertThat(texts).isNotEmpty();
        return String.join("\n", texts);
    }

    private static Document parse(Path path) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        File file = path.toFile();
        return factory.newDocumentBuilder().parse(file);
    }
}
