package org.mithaq.alfresco.administration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryDeadlines;
import org.mithaq.memory.MemoryHost;
import org.mithaq.rest.http.Host;
import org.mithaq.search.IndexAdministration;
import org.springframework.extensions.webscripts.servlet.WebScriptServletRequest;
import org.springframework.extensions.webscripts.servlet.WebScriptServletResponse;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AdminPageTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([0-9a-f]{64})\"");
    private static final Translations LABELS =
            new Translations("org.mithaq.alfresco.administration.messages", AdminPageTest.class.getClassLoader());

    private final MemoryHost host = new MemoryHost();
    private final List<Runnable> rebuilds = new ArrayList<>();
    private boolean isReadable = true;
    private String person = "administrator";
    private final AdminPage page = new AdminPage(new PageParts(this::administration, new Translations()));
    private final IndexAdministration index = new IndexAdministration(
            host.index,
            host.catchUp,
            host.indexCheck(),
            new org.mithaq.document.TextExtractor() {
                @Override
                public Extraction extract(java.io.InputStream bytes, String name, String mediaType) {
                    return host.extractor.extract(bytes, name, mediaType);
                }

                @Override
                public boolean canRead(String mediaType) {
                    return isReadable;
                }
            },
            rebuilds::add);

    @ParameterizedTest
    @EnumSource
    void everythingShouldBeToldInTheReadersLanguageAndDirection(WorkingLanguage language) throws IOException {
        String html = get(language, "").getContentAsString();

        assertThat(html)
                .contains("<html lang=\"" + language.tag() + "\" dir=\""
                        + (language == WorkingLanguage.AR ? "rtl" : "ltr") + "\">");
        assertThat(html).contains("0.1-test");
        for (String key :
                List.of("title", "index", "texts.fine", "routing.fine", "jobs.none", "exceptions.none", "audit")) {
            assertThat(html).as(key).contains(Html.escaped(LABELS.text(language, key, List.of())));
        }
    }

    @Test
    void thePageShouldNeedNoScriptNoInlineStyleAndNothingFromElsewhere() throws IOException {
        MockHttpServletResponse answer = get(WorkingLanguage.EN, "");

        assertThat(answer.getContentAsString())
                .doesNotContain("<script", "<style", "style=\"", "onclick", "http:", "https:", "src=");
        assertThat(answer.getHeader("Content-Security-Policy"))
                .startsWith("default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whatIsWrongShouldBeToldWithWhatToDo() throws IOException {
        isReadable = false;
        Person legal = host.directory.person(new PersonId("head-of-legal")).orElseThrow();
        host.directory.with(new Person(
                legal.id(),
                legal.displayName(),
                Optional.empty(),
                legal.language(),
                Set.of(Role.HEAD_OF_LEGAL.group()),
                false));
        host.runs.run("mail", () -> 1);
        try {
            host.runs.run("schedule", () -> {
                throw new IllegalStateException("<b>no table</b>");
            });
        } catch (IllegalStateException e) {
            assertThat(e).hasMessageContaining("no table");
        }

        String html = get(WorkingLanguage.EN, "").getContentAsString();

        assertThat(html)
                .contains("NO_EXTRACTOR")
                .contains("&lt;b&gt;no table&lt;/b&gt;")
                .doesNotContain("<b>no table");
        assertThat(html).contains("nobody is in the group GROUP_PRM_HEADS_OF_LEGAL");
    }

    @Test
    void theTrailShouldBeCheckedWhenAskedAndItsHeadTold() throws IOException {
        assertThat(get(WorkingLanguage.EN, "").getContentAsString()).doesNotContain("The trail is whole");

        String html = get(WorkingLanguage.EN, "true").getContentAsString();

        assertThat(html).contains("The trail is whole").contains("0".repeat(64));
    }

    @Test
    void aRebuildShouldBeginWithTheFormAloneAndItsProgressBeShown() throws IOException {
        String token = token();

        MockHttpServletResponse begun = post(token);

        assertThat(begun.getStatus()).isEqualTo(303);
        assertThat(begun.getHeader("Location")).isEqualTo("/alfresco/s/mithaq/admin");
        assertThat(rebuilds).hasSize(1);
        MockHttpServletResponse running = get(WorkingLanguage.EN, "");
        assertThat(running.getContentAsString())
                .contains("0 of about 0 documents")
                .doesNotContain("name=\"token\"");
        assertThat(running.getHeader("Refresh")).isEqualTo("5");
        assertThat(post(token).getStatus()).isEqualTo(409);
    }

    @Test
    void aFormOfAnotherSiteShouldRebuildNothing() throws IOException {
        String own = token();
        assertThat(post(null).getStatus()).isEqualTo(403);
        assertThat(post("0".repeat(64)).getStatus()).isEqualTo(403);

        host.directory.with(new Person(
                new PersonId("second"),
                "Second administrator",
                Optional.empty(),
                WorkingLanguage.EN,
                Set.of(Role.ADMINISTRATOR.group()),
                true));
        person = "second";

        assertThat(post(own).getStatus()).isEqualTo(403);
        assertThat(rebuilds).isEmpty();
    }

    @Test
    void whoeverAdministersTheRepositoryButNotMithaqShouldBeRefused() throws IOException {
        person = "officer";

        MockHttpServletResponse answer = get(WorkingLanguage.FR, "");

        assertThat(answer.getStatus()).isEqualTo(403);
        assertThat(answer.getContentAsString()).contains("PRM-ACCESS-004").doesNotContain("<dl>");
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageShouldHaveEveryLabel(WorkingLanguage language) {
        assertThat(LABELS.keys(language)).isEqualTo(LABELS.keys(WorkingLanguage.EN));
        for (String key : LABELS.keys(language)) {
            String text = LABELS.text(language, key, List.of("§1", "§2"));
            assertThat(text.contains("§1"))
                    .as(key)
                    .isEqualTo(LABELS.text(WorkingLanguage.EN, key, List.of("§1", "§2"))
                            .contains("§1"));
            assertThat(text).as(key).doesNotContain("'");
        }
    }

    private Administration administration() {
        return new Administration(
                new Host("alfresco", "0.1-test", 1),
                request -> host.actor(person),
                index,
                host.runs,
                host.routing,
                new MemoryDeadlines(host).exceptions,
                host.trail);
    }

    private String token() throws IOException {
        Matcher token = TOKEN.matcher(get(WorkingLanguage.EN, "").getContentAsString());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private MockHttpServletResponse get(WorkingLanguage language, String verify) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/alfresco/s/mithaq/admin");
        request.addHeader("Accept-Language", language.tag());
        if (!verify.isEmpty()) {
            request.setParameters(Map.of("verify", verify));
        }
        return answer(request);
    }

    private MockHttpServletResponse post(String token) throws IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/alfresco/s/mithaq/admin");
        if (token != null) {
            request.setParameter("token", token);
        }
        return answer(request);
    }

    private MockHttpServletResponse answer(MockHttpServletRequest request) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        response.setCharacterEncoding("UTF-8");
        page.execute(
                new WebScriptServletRequest(null, request, null, null), new WebScriptServletResponse(null, response));
        return response;
    }
}
