package org.mithaq.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.HttpCookie;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.server.HttpCalls.Answer;
import org.mithaq.server.provider.TestProvider;
import tools.jackson.databind.JsonNode;

/** People of an identity provider, over HTTP against the running server and a provider that demands what the standards do. */
class LogInByProviderTest {

    private static final String CALLBACK = "api/v1/session/oidc/callback";
    private static final List<String> STAFF = List.of("staff");

    @TempDir
    private static Path folder;

    private static TestProvider provider;
    private static ServerProcess server;
    private static HttpCalls administrator;

    @BeforeAll
    static void start() throws Exception {
        int port = ServerProcess.freePort();
        provider = TestProvider.start(ServerProcess.freePort(), address(port));
        server = ServerProcess.start(
                folder.resolve("data"),
                port,
                settings(provider.issuer(), port, "--mithaq.oidc.log-out=true", "--mithaq.oidc.label-ar=المثال"));
        administrator = new HttpCalls(server.address(), "administrator", ServerProcess.PASSWORD);
    }

    private static URI address(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    private static String[] settings(String issuer, int port, String... further) {
        List<String> settings = new ArrayList<>(List.of(
                "--mithaq.address=" + address(port),
                "--mithaq.oidc.issuer=" + issuer,
                "--mithaq.oidc.client-id=" + TestProvider.CLIENT,
                "--mithaq.oidc.client-secret=" + TestProvider.SECRET,
                "--mithaq.oidc.required-group=staff",
                "--mithaq.oidc.groups.prm-officers=partnerships;cooperation",
                "--mithaq.oidc.groups.prm-administrators=keepers",
                "--mithaq.oidc.label=Example"));
        settings.addAll(Arrays.asList(further));
        return settings.toArray(String[]::new);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        provider.close();
    }

    @AfterEach
    void behave() {
        provider.behave();
    }

    @Test
    void logInShouldNameTheProvider() throws Exception {
        JsonNode offered = browser().get("api/v1/session").json().get("provider");

        assertThat(offered.get("address").stringValue()).isEqualTo(server.address() + "api/v1/session/oidc");
        assertThat(offered.at("/labels/fr").stringValue()).isEqualTo("Example");
        assertThat(offered.at("/labels/ar").stringValue()).isEqualTo("المثال");
    }

    @Test
    void personShouldComeBackSignedInToThePageThatWasAskedFor() throws Exception {
        provider.add(
                "amber",
                "subject-amber",
                "preferred_username",
                "Amber.Stone@example.org",
                "name",
                "Amber <b>Stone</b>",
                "email",
                "amber@example.org",
                "email_verified",
                true,
                "locale",
                "fr-MA",
                "groups",
                List.of("staff", "cooperation", "unknown"));
        HttpCalls browser = browser();

        Answer back = signIn(browser, "amber", "#/register?status=NEGOTIATION");

        assertThat(back.headers().get("location")).isEqualTo(server.address() + "#/register?status=NEGOTIATION");
        JsonNode session = browser.get("api/v1/session").json();
        assertThat(session.get("signedIn").booleanValue()).isTrue();
        JsonNode me = session.get("me");
        assertThat(me.get("person").stringValue()).isEqualTo("amber.stone");
        assertThat(me.get("displayName").stringValue()).isEqualTo("Amber <b>Stone</b>");
        assertThat(me.get("language").stringValue()).isEqualTo("fr");
        assertThat(me.get("roles").toString()).isEqualTo("[\"OFFICER\"]");
        assertThat(browser.get("api/v1/sessions").json().get("sessions").size()).isEqualTo(1);
        assertThat(browser.post("api/v1/documents", "{\"type\": \"prm:mou\", \"properties\": {}}")
                        .status())
                .isEqualTo(403);
        assertThat(browser.post(
                                "api/v1/documents",
                                "{\"type\": \"prm:mou\", \"properties\": {}}",
                                "X-XSRF-TOKEN",
                                token(browser))
                        .status())
                .isEqualTo(201);
        assertThat(administrator.get("api/v1/audit?person=system").text())
                .contains("person:amber.stone", "\"origin\":\"provider\"");
    }

    @Test
    void whatGoesToTheProviderShouldCarryEverySafeguard() throws Exception {
        Answer begun = begin(browser(), "#/register");

        assertThat(begun.status()).isEqualTo(302);
        Map<String, String> asked = query(begun.headers().get("location"));
        assertThat(begun.headers().get("location")).startsWith(provider.issuer() + "/");
        assertThat(asked)
                .containsEntry("response_type", "code")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("redirect_uri", server.address() + CALLBACK)
                .containsEntry("ui_locales", "ar")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(asked.get("scope").split(" ")).containsExactlyInAnyOrder("openid", "profile", "email");
        HttpCookie cookie = HttpCookie.parse(begun.headers().get("set-cookie")).get(0);
        assertThat(cookie.getName()).isEqualTo("MITHAQSIGNIN");
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/api/v1/session");
        assertThat(begun.headers().get("set-cookie")).contains("SameSite=Lax");
        assertThat(begun.headers().get("set-cookie")).doesNotContain(asked.get("state"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.com/",
                "//example.com",
                "/\\example.com",
                "#//example.com/%0d%0aSet-Cookie:a=b\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "#/<script>",
                "#/%zz",
                "@example.com"
            })
    void pageThatIsNoneOfOursShouldBeLeftOut(String page) throws Exception {
        provider.add("opal", "subject-opal", "preferred_username", "opal", "groups", STAFF);
        HttpCalls browser = browser();

        Answer back = signIn(browser, "opal", page);

        assertThat(back.headers().get("location")).isEqualTo(server.address().toString());
        assertThat(back.headers().get("set-cookie")).doesNotContain("a=b");
    }

    @Test
    void providerShouldDecideAboutItsGroupsAtEachLogInAndAboutNoOthers() throws Exception {
        provider.add("beryl", "subject-beryl", "preferred_username", "beryl", "groups", STAFF);
        signIn(browser(), "beryl", "");
        assertThat(administrator
                        .put(
                                "api/v1/users/beryl",
                                "{\"displayName\": \"beryl\", \"groups\": [\"GROUP_PRM_READERS\"], \"enabled\": true}")
                        .status())
                .isEqualTo(200);
        provider.add("beryl", "subject-beryl", "preferred_username", "beryl", "groups", List.of("staff", "keepers"));

        HttpCalls keeper = browser();
        signIn(keeper, "beryl", "");

        assertThat(roles(keeper)).isEqualTo("[\"READER\",\"ADMINISTRATOR\"]");
        assertThat(keeper.get("api/v1/users").status()).isEqualTo(200);
        provider.add("beryl", "subject-beryl", "preferred_username", "beryl", "groups", STAFF);
        HttpCalls reader = browser();
        signIn(reader, "beryl", "");
        assertThat(roles(reader)).isEqualTo("[\"READER\"]");
    }

    @Test
    void administratorOfTheProviderShouldNotBeTheLastOne() throws Exception {
        provider.add("garnet", "subject-garnet", "preferred_username", "garnet", "groups", List.of("staff", "keepers"));
        HttpCalls keeper = browser();
        signIn(keeper, "garnet", "");

        Answer refused = keeper.put(
                "api/v1/users/administrator",
                "{\"displayName\": \"Administrator\", \"groups\": [], \"enabled\": false}",
                "X-XSRF-TOKEN",
                token(keeper));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("code").stringValue()).isEqualTo("PRM-PEOPLE-003");
    }

    @Test
    void answerThatWasNotBegunHereShouldBeRefused() throws Exception {
        provider.add("jade", "subject-jade", "preferred_username", "jade", "groups", STAFF);
        HttpCalls attacker = browser();
        String theirs = answerOf(attacker, "jade", "#/register");
        HttpCalls victim = browser();
        begin(victim, "");

        victim.get(theirs);

        assertThat(refusal(victim, "en")).isEqualTo("PRM-SESSION-009");
        assertThat(isSignedIn(victim)).isFalse();
        victim.get(CALLBACK + "?state=made-up&code=made-up");
        assertThat(refusal(victim, "en")).isEqualTo("PRM-SESSION-009");
        assertThat(attacker.get(theirs).headers().get("location")).endsWith("#/register");
        assertThat(isSignedIn(attacker)).isTrue();
        HttpCalls again = attacker;
        again.get(theirs);
        assertThat(refusal(again, "en")).as("a second time").isEqualTo("PRM-SESSION-009");
    }

    @Test
    void twoWindowsOfABrowserShouldNotDisturbEachOther() throws Exception {
        provider.add("onyx", "subject-onyx", "preferred_username", "onyx", "groups", STAFF);
        HttpCalls browser = browser();
        String first = answerOf(browser, "onyx", "#/board");
        begin(browser, "#/library");

        assertThat(browser.get(first).headers().get("location")).endsWith("#/board");
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void pagesOfOthersShouldNotShutAnAddressOut() throws Exception {
        for (int i = 0; i < 40; i++) {
            assertThat(browser().get(CALLBACK + "?state=made-up&code=made-up").status())
                    .isEqualTo(302);
        }
        for (String path : List.of("api/v1/session/oidc", CALLBACK + "?state=made-up")) {
            HttpCalls browser = browser();
            Answer image = browser.send(browser.request(path)
                    .header("Sec-Fetch-Mode", "no-cors")
                    .GET()
                    .build());
            assertThat(image.status()).isEqualTo(403);
            assertThat(image.headers()).doesNotContainKey("set-cookie");
        }

        HttpCalls browser = browser();
        Answer begun = browser.send(browser.request("api/v1/session/oidc")
                .header("Sec-Fetch-Mode", "navigate")
                .GET()
                .build());

        assertThat(begun.headers().get("location")).startsWith(provider.issuer() + "/");
    }

    @Test
    void refusalsOfPeopleWhomTheProviderNamesShouldNotShutTheirAddressOut() throws Exception {
        provider.add("visitor", "subject-visitor", "preferred_username", "visitor", "groups", List.of());
        for (int i = 0; i < 31; i++) {
            assertThat(refused("visitor")).isEqualTo("PRM-SESSION-015");
        }

        assertThat(begin(browser(), "").headers().get("location")).startsWith(provider.issuer() + "/");
    }

    @Test
    void refusalOfTheProviderShouldBeToldOnceInOurOwnWords() throws Exception {
        HttpCalls browser = browser();
        String state = state(browser);

        Answer back = browser.get(CALLBACK + "?error=access_denied&error_description="
                + HttpCalls.encoded("<script>alert(1)</script>") + "&state=" + HttpCalls.encoded(state));

        assertThat(back.headers().get("location")).isEqualTo(server.address() + "#/board");
        JsonNode session = browser.send(browser.request("api/v1/session")
                        .header("Accept-Language", "ar")
                        .GET()
                        .build())
                .json();
        assertThat(session.at("/refusal/code").stringValue()).isEqualTo("PRM-SESSION-010");
        assertThat(session.at("/refusal/detail").stringValue())
                .contains("مزوّد الهوية")
                .doesNotContain("script");
        assertThat(browser.get("api/v1/session").json().get("refusal")).isNull();
    }

    @Test
    void tokenThatDoesNotHoldShouldBeRefused() throws Exception {
        provider.add("agate", "subject-agate", "preferred_username", "agate", "groups", STAFF);
        Instant now = Instant.now();
        provider.spoil(claims -> claims.claim("nonce", "of another log-in"));
        assertThat(refused("agate")).as("nonce").isEqualTo("PRM-SESSION-011");
        provider.spoil(claims -> claims.audience(List.of("another-client")));
        assertThat(refused("agate")).as("audience").isEqualTo("PRM-SESSION-011");
        provider.spoil(claims -> claims.issuer("http://localhost:1"));
        assertThat(refused("agate")).as("issuer").isEqualTo("PRM-SESSION-011");
        provider.spoil(claims -> claims.issuedAt(now.minusSeconds(900)).expiresAt(now.minusSeconds(600)));
        assertThat(refused("agate")).as("expired").isEqualTo("PRM-SESSION-011");
        provider.spoil(claims -> claims.issuedAt(now.plusSeconds(600)).expiresAt(now.plusSeconds(900)));
        assertThat(refused("agate")).as("of the future").isEqualTo("PRM-SESSION-011");
        assertThat(server.log()).contains("invalid_nonce", "invalid_id_token [aud]", "[exp]", "[iat]");

        provider.spoil(claims -> claims.issuedAt(now.plusSeconds(20)));
        HttpCalls browser = browser();
        signIn(browser, "agate", "");
        assertThat(isSignedIn(browser)).as("a clock that is a little ahead").isTrue();
    }

    @Test
    void personWithoutANameThatCanBeOneHereShouldBeRefused() throws Exception {
        provider.add("nameless", "subject-nameless", "name", "Nameless", "groups", STAFF);
        assertThat(refused("nameless")).isEqualTo("PRM-SESSION-012");
        provider.add("software", "subject-software", "preferred_username", "SYSTEM", "groups", STAFF);
        assertThat(refused("software")).isEqualTo("PRM-SESSION-012");
    }

    @Test
    void whoHasAPasswordHereShouldNotBeTakenOver() throws Exception {
        provider.add(
                "impostor",
                "subject-impostor",
                "preferred_username",
                "administrator",
                "email",
                "administrator@example.org",
                "groups",
                STAFF);

        assertThat(refused("impostor")).isEqualTo("PRM-SESSION-013");

        assertThat(administrator.get("api/v1/me").json().get("roles").toString())
                .contains("ADMINISTRATOR");
    }

    @Test
    void nameOfSomebodyElseThereShouldNotBeTakenOverEither() throws Exception {
        provider.add("coral", "subject-coral", "preferred_username", "coral", "groups", STAFF);
        signIn(browser(), "coral", "");
        provider.add("another", "subject-another", "preferred_username", "coral", "groups", STAFF);
        assertThat(refused("another")).isEqualTo("PRM-SESSION-013");
        provider.add("coral", "subject-coral", "preferred_username", "married", "name", "Married", "groups", STAFF);

        HttpCalls browser = browser();
        signIn(browser, "coral", "");

        JsonNode me = browser.get("api/v1/me").json();
        assertThat(me.get("person").stringValue()).isEqualTo("coral");
        assertThat(me.get("displayName").stringValue()).isEqualTo("Married");
    }

    @Test
    void whoIsDisabledHereShouldBeOutAtOnceAndStayOut() throws Exception {
        provider.add("pearl", "subject-pearl", "preferred_username", "pearl", "groups", STAFF);
        HttpCalls browser = browser();
        signIn(browser, "pearl", "");

        administrator.put("api/v1/users/pearl", "{\"displayName\": \"pearl\", \"groups\": [], \"enabled\": false}");

        assertThat(browser.get("api/v1/me").status()).isEqualTo(401);
        assertThat(refused("pearl")).isEqualTo("PRM-SESSION-014");
    }

    @Test
    void whoIsInNoGroupOfThoseWhoMayShouldBeRefused() throws Exception {
        provider.add("guest", "subject-guest", "preferred_username", "guest", "groups", List.of("partnerships"));

        assertThat(refused("guest")).isEqualTo("PRM-SESSION-015");

        assertThat(administrator.get("api/v1/users").text()).doesNotContain("\"guest\"");
    }

    @Test
    void whoIsTakenOutOfTheGroupShouldBeOutWithTheNextLogIn() throws Exception {
        provider.add("flint", "subject-flint", "preferred_username", "flint", "groups", STAFF);
        HttpCalls browser = browser();
        signIn(browser, "flint", "");
        provider.add("flint", "subject-flint", "preferred_username", "flint", "groups", List.of());

        assertThat(refused("flint")).isEqualTo("PRM-SESSION-015");

        assertThat(browser.get("api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void personOfTheProviderShouldHaveNoPasswordHere() throws Exception {
        provider.add("topaz", "subject-topaz", "preferred_username", "topaz", "groups", STAFF);
        signIn(browser(), "topaz", "");

        for (String password : List.of("{provider}", "provider", TestProvider.PASSWORD)) {
            HttpCalls browser = browser();
            Answer refused = browser.post(
                    "api/v1/session",
                    "{\"person\": \"topaz\", \"password\": \"" + password + "\"}",
                    "X-XSRF-TOKEN",
                    token(browser));
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().get("code").stringValue()).isEqualTo("PRM-SESSION-001");
        }
    }

    @Test
    void logOutShouldEndTheSessionHereAndThenAtTheProvider() throws Exception {
        provider.add("ruby", "subject-ruby", "preferred_username", "ruby", "groups", STAFF);
        HttpCalls browser = browser();
        signIn(browser, "ruby", "");

        Answer out = browser.delete("api/v1/session", "X-XSRF-TOKEN", token(browser));

        assertThat(out.status()).isEqualTo(200);
        assertThat(isSignedIn(browser)).isFalse();
        String further = out.json().get("location").stringValue();
        assertThat(further).startsWith(provider.issuer() + "/connect/logout?");
        assertThat(browser.get(further).headers().get("location"))
                .isEqualTo(server.address().toString());
        assertThat(begun(browser).headers().get("location"))
                .as("asked for the password again")
                .endsWith("/login");
    }

    @Test
    void logShouldTellOfRefusalsWithoutNamingAnybody() throws Exception {
        provider.add(
                "quillfeather",
                "subject-quillfeather",
                "preferred_username",
                "quillfeather",
                "name",
                "Zirconium Name",
                "email",
                "quillfeather@example.org",
                "groups",
                List.of());
        assertThat(refused("quillfeather")).isEqualTo("PRM-SESSION-015");
        provider.add(
                "quillfeather",
                "subject-quillfeather",
                "preferred_username",
                "quillfeather",
                "name",
                "Zirconium Name",
                "groups",
                STAFF);
        provider.spoil(claims -> claims.claim("nonce", "wrong").claim("name", "Zirconium Name"));
        assertThat(refused("quillfeather")).isEqualTo("PRM-SESSION-011");
        provider.behave();
        signIn(browser(), "quillfeather", "");

        assertThat(server.log())
                .contains("PRM-SESSION-015")
                .doesNotContain("quillfeather", "Zirconium", TestProvider.SECRET);
    }

    @Test
    void serverShouldStartAndLetPeopleInByPasswordWhileTheProviderIsDown() throws Exception {
        int port = ServerProcess.freePort();
        int silent = ServerProcess.freePort();
        try (ServerProcess alone =
                ServerProcess.start(folder.resolve("alone"), port, settings("http://localhost:" + silent, port))) {
            HttpCalls keeper = new HttpCalls(alone.address(), "administrator", ServerProcess.PASSWORD);
            assertThat(keeper.get("api/v1/me").status()).isEqualTo(200);
            HttpCalls browser = new HttpCalls(alone.address(), "", "");

            Answer back = begin(browser, "#/board");

            assertThat(back.headers().get("location")).isEqualTo(alone.address() + "#/board");
            assertThat(refusal(browser, "fr")).isEqualTo("PRM-SESSION-008");
            await(() -> keeper.get("api/v1/health").text().contains("PRM-HEALTH-009"));
            assertThat(keeper.get("health").text()).contains("DEGRADED");

            try (TestProvider late = TestProvider.start(silent, alone.address())) {
                late.add("early", "subject-early", "preferred_username", "early", "groups", STAFF);
                await(() -> begin(browser, "").headers().get("location").startsWith(late.issuer() + "/"));
                signIn(browser, "early", "");
                assertThat(isSignedIn(browser)).isTrue();
                await(() -> !keeper.get("api/v1/health").text().contains("PRM-HEALTH-009"));
                for (int i = 0; i < 30; i++) {
                    browser.get(CALLBACK + "?error=access_denied&state=" + HttpCalls.encoded(state(browser)));
                }
                begin(browser, "");
                assertThat(refusal(browser, "en")).as("too many attempts").isEqualTo("PRM-SESSION-002");
            }
        }
    }

    private static HttpCalls browser() {
        return new HttpCalls(server.address(), "", "");
    }

    private static Answer begin(HttpCalls browser, String page) throws Exception {
        return browser.get("api/v1/session/oidc?language=ar&page=" + HttpCalls.encoded(page));
    }

    /** Of a log-in that begins. */
    private static String state(HttpCalls browser) throws Exception {
        return query(begin(browser, "#/board").headers().get("location")).get("state");
    }

    /** As far as the provider, which asks for the password or sends back at once. */
    private static Answer begun(HttpCalls browser) throws Exception {
        return browser.get(begin(browser, "").headers().get("location"));
    }

    /** Goes to the provider, signs in there, and gives the address that it sends the browser back to. */
    private static String answerOf(HttpCalls browser, String name, String page) throws Exception {
        URI there = URI.create(begin(browser, page).headers().get("location"));
        URI form = there.resolve(browser.get(there.toString()).headers().get("location"));
        Answer signedIn = browser.send(browser.request(form.toString())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(
                        "username=" + name + "&password=" + HttpCalls.encoded(TestProvider.PASSWORD)))
                .build());
        return browser.get(there.resolve(signedIn.headers().get("location")).toString())
                .headers()
                .get("location");
    }

    private static Answer signIn(HttpCalls browser, String name, String page) throws Exception {
        return browser.get(answerOf(browser, name, page));
    }

    /** The code with which a new browser is refused after signing in at the provider. */
    private static String refused(String name) throws Exception {
        HttpCalls browser = browser();
        Answer back = signIn(browser, name, "");
        assertThat(back.headers().get("location")).isEqualTo(server.address().toString());
        assertThat(isSignedInOtherwise(browser)).isFalse();
        return refusal(browser, "en");
    }

    private static boolean isSignedInOtherwise(HttpCalls browser) throws Exception {
        return browser.get("api/v1/me").status() != 401;
    }

    private static String refusal(HttpCalls browser, String language) throws Exception {
        JsonNode refusal = browser.send(browser.request("api/v1/session")
                        .header("Accept-Language", language)
                        .GET()
                        .build())
                .json()
                .get("refusal");
        return refusal == null ? "none" : refusal.get("code").stringValue();
    }

    private static boolean isSignedIn(HttpCalls browser) throws Exception {
        return browser.get("api/v1/session").json().get("signedIn").booleanValue();
    }

    private static String roles(HttpCalls browser) throws Exception {
        return browser.get("api/v1/me").json().get("roles").toString();
    }

    private static String token(HttpCalls browser) throws Exception {
        return browser.get("api/v1/session").json().at("/csrf/token").stringValue();
    }

    private static Map<String, String> query(String address) {
        return Arrays.stream(URI.create(address).getRawQuery().split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
    }

    private static void await(Callable<Boolean> condition) throws Exception {
        Instant latest = Instant.now().plus(Duration.ofMinutes(2));
        while (!condition.call()) {
            assertThat(Instant.now()).isBefore(latest);
            Thread.sleep(200);
        }
    }
}
