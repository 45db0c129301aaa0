package org.mithaq.alfresco.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.beans.factory.xml.XmlBeanDefinitionReader;
import org.springframework.core.io.ClassPathResource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the repository reads of this module when it starts. */
class ModuleContextTest {

    private static final String MODULE = "/alfresco/module/mithaq-platform/";
    private static final List<String> CONTEXTS =
            List.of("model", "mithaq", "review", "rule", "library", "form", "facet", "rest", "administration");

    private static final Map<String, Class<?>> FACTORIES = Map.of(
            "org.mithaq", Mithaq.class, "org.mithaq.rules", RuleParts.class, "org.mithaq.library", LibraryParts.class);

    @Test
    void moduleShouldImportEveryContext() throws Exception {
        assertThat(attributes(MODULE + "module-context.xml", "import", "resource"))
                .containsExactlyElementsOf(CONTEXTS.stream()
                        .map(name -> "classpath:alfresco/module/mithaq-platform/context/" + name + "-context.xml")
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "mithaq", "review", "rule", "library", "form", "facet", "rest", "administration"})
    void everyContextShouldBeValid(String context) {
        DefaultListableBeanFactory beans = new DefaultListableBeanFactory();

        int read = new XmlBeanDefinitionReader(beans)
                .loadBeanDefinitions(new ClassPathResource(MODULE + "context/" + context + "-context.xml"));

        assertThat(read).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"model", "mithaq", "review", "rule", "library", "form", "facet", "rest", "administration"})
    void everyBeanOfOursShouldHaveItsClassAndConstructor(String context) throws Exception {
        for (Element bean : elements(MODULE + "context/" + context + "-context.xml", "bean")) {
            String name = bean.getAttribute("class");
            if (name.startsWith("org.mithaq.")) {
                Class<?> type = Class.forName(name);
                int given = bean.getElementsByTagName("constructor-arg").getLength();
                String factory = bean.getAttribute("factory-method");
                Stream<Integer> possible = factory.isEmpty()
                        ? Stream.of(type.getDeclaredConstructors()).map(c -> c.getParameterCount())
                        : Stream.of(type.getMethods())
                                .filter(method -> method.getName().equals(factory))
                                .map(Method::getParameterCount);
                assertThat(possible).as(name).contains(given);
            }
        }
    }

    @Test
    void everyFactoryMethodOfMithaqShouldExist() throws Exception {
        for (String context : CONTEXTS) {
            for (Element bean : elements(MODULE + "context/" + context + "-context.xml", "bean")) {
                Class<?> factory = FACTORIES.get(bean.getAttribute("factory-bean"));
                if (factory != null) {
                    int given = bean.getElementsByTagName("constructor-arg").getLength();
                    assertThat(factory.getMethods())
                            .as(bean.getAttribute("factory-method"))
                            .anyMatch(method -> method.getName().equals(bean.getAttribute("factory-method"))
                                    && method.getParameterCount() == given);
                }
            }
        }
    }

    @Test
    void everyResourceThatTheContextsNameShouldExist() throws Exception {
        List<String> missing = new ArrayList<>();
        for (Element value : elements(MODULE + "context/model-context.xml", "value")) {
            String path = "/" + value.getTextContent();
            String file = path.endsWith(".xml") ? path : path + ".properties";
            if (ModuleContextTest.class.getResource(file) == null) {
                missing.add(file);
            }
        }
        for (Element property : elements(MODULE + "context/model-context.xml", "prop")) {
            if (property.getAttribute("key").equals("location")
                    && ModuleContextTest.class.getResource("/" + property.getTextContent()) == null) {
                missing.add(property.getTextContent());
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void everySettingThatTheContextsAskForShouldHaveADefault() throws Exception {
        Properties defaults = properties(MODULE + "alfresco-global.properties");
        for (String value : attributes(MODULE + "context/mithaq-context.xml", "constructor-arg", "value")) {
            Matcher placeholder = Pattern.compile("\\$\\{(.+)}").matcher(value);
            while (placeholder.find()) {
                assertThat(defaults).containsKey(placeholder.group(1));
            }
        }
    }

    @Test
    void everyActionAndConditionShouldHaveATitleAndSayWhatItDoes() throws Exception {
        Properties labels = properties(MODULE + "messages/prm-actions.properties");
        List<String> inRules = elements(MODULE + "context/rule-context.xml", "bean").stream()
                .filter(bean -> bean.getAttribute("parent").startsWith("action-")
                        && !bean.getAttribute("parent").equals("action-constraint"))
                .map(bean -> bean.getAttribute("id"))
                .toList();

        assertThat(inRules).hasSize(6);
        assertThat(attributes(MODULE + "context/rule-context.xml", "bean", "depends-on"))
                .as("the repository looks for labels once, when it makes the actions")
                .containsExactly("org.mithaq.model");
        for (String name : inRules) {
            assertThat(labels).containsKeys(name + ".title", name + ".description");
        }
        assertThat(labels.stringPropertyNames()).allMatch(key -> inRules.contains(key.substring(0, key.indexOf('.'))));
    }

    @Test
    void everySettingShouldBeUsedAndDocumented() throws Exception {
        String used = String.join(" ", attributes(MODULE + "context/mithaq-context.xml", "constructor-arg", "value"));
        String documented = Files.readString(Path.of("../docs/administration.md"));

        for (String setting : properties(MODULE + "alfresco-global.properties").stringPropertyNames()) {
            assertThat(setting).startsWith("mithaq.");
            assertThat(used).contains("${" + setting + "}");
            assertThat(documented).contains("| `" + setting + "` |");
        }
    }

    /** Share's page where a workflow is started looks for the title by the key of the process. */
    @Test
    void workflowShouldHaveATitleAndSayWhatItDoes() throws Exception {
        assertThat(attributes(MODULE + "workflow/legal-review.bpmn20.xml", "process", "id"))
                .containsExactly("prmLegalReview");
        assertThat(properties(MODULE + "messages/prm-workflow.properties").stringPropertyNames())
                .containsExactlyInAnyOrder("prmLegalReview.workflow.title", "prmLegalReview.workflow.description");
        assertThat(text(MODULE + "context/model-context.xml", "beans"))
                .contains(MODULE.substring(1) + "messages/prm-workflow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"prm-actions", "prm-workflow"})
    void labelsShouldBeThereInEveryLanguage(String bundle) throws Exception {
        Properties english = properties(MODULE + "messages/" + bundle + ".properties");
        for (String language : List.of("en", "fr", "ar")) {
            Properties labels = properties(MODULE + "messages/" + bundle + "_" + language + ".properties");
            assertThat(labels.keySet()).as(language).isEqualTo(english.keySet());
            assertThat(labels.values()).as(language).noneMatch(label -> label.toString()
                    .isBlank());
        }
    }

    /** A transaction would hold request and answer in memory; a form would be read, however large, before it is refused. */
    @ParameterizedTest
    @ValueSource(strings = {"get", "head", "post", "put", "delete"})
    void bridgeShouldAskForAPersonForNoTransactionAndForNoReadingOfForms(String method) throws Exception {
        String descriptor = "/alfresco/templates/webscripts/org/mithaq/rest/api." + method + ".desc.xml";

        assertThat(text(descriptor, "url")).isEqualTo("/mithaq/v1/{path}");
        assertThat(text(descriptor, "authentication")).isEqualTo("user");
        assertThat(text(descriptor, "transaction")).isEqualTo("none");
        assertThat(text(descriptor, "format")).isEqualTo("argument");
        assertThat(text(descriptor, "lifecycle")).isEqualTo("limited_support");
        assertThat(attributes(descriptor, "format", "default")).isEmpty();
        assertThat(attributes(descriptor, "formdata", "multipart-processing")).containsExactly("false");
        assertThat(attributes(MODULE + "context/rest-context.xml", "bean", "id"))
                .contains("webscript.org.mithaq.rest.api." + method);
    }

    @ParameterizedTest
    @ValueSource(strings = {"get", "head"})
    void nothingOfTheApiButAFeedShouldBeReadWithoutAPerson(String method) throws Exception {
        String descriptor = "/alfresco/templates/webscripts/org/mithaq/rest/feed." + method + ".desc.xml";

        assertThat(text(descriptor, "url")).isEqualTo("/mithaq/v1/calendar/feed/{token}");
        assertThat(text(descriptor, "authentication")).isEqualTo("none");
        assertThat(text(descriptor, "transaction")).isEqualTo("none");
        assertThat(text(descriptor, "format")).isEqualTo("argument");
        assertThat(attributes(MODULE + "context/rest-context.xml", "bean", "id"))
                .contains("webscript.org.mithaq.rest.feed." + method);
    }

    @ParameterizedTest
    @CsvSource({
        "admin.get,/mithaq/admin,admin",
        "admin.post,/mithaq/admin,admin",
        "style.get,/mithaq/admin/style.css,none"
    })
    void pageShouldAskForAnAdministrator(String name, String url, String authentication) throws Exception {
        String descriptor = "/alfresco/templates/webscripts/org/mithaq/administration/" + name + ".desc.xml";

        assertThat(text(descriptor, "url")).isEqualTo(url);
        assertThat(text(descriptor, "authentication")).isEqualTo(authentication);
        assertThat(text(descriptor, "transaction")).isEqualTo("none");
        assertThat(attributes(MODULE + "context/administration-context.xml", "bean", "id"))
                .contains("webscript.org.mithaq.administration." + name);
    }

    private static String text(String resource, String element) throws Exception {
        return elements(resource, element).get(0).getTextContent();
    }

    private static List<String> attributes(String resource, String element, String attribute) throws Exception {
        return elements(resource, element).stream()
                .map(found -> found.getAttribute(attribute))
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static List<Element> elements(String resource, String name) throws Exception {
        try (InputStream xml = ModuleContextTest.class.getResourceAsStream(resource)) {
            assertThat(xml).as(resource).isNotNull();
            Document document =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml);
            NodeList found = document.getElementsByTagName(name);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                elements.add((Element) found.item(i));
            }
            return elements;
        }
    }

    private static Properties properties(String resource) throws Exception {
        Properties properties = new Properties();
        try (InputStream file = ModuleContextTest.class.getResourceAsStream(resource)) {
            assertThat(file).as(resource).isNotNull();
            properties.load(file);
        }
        return properties;
    }
}
