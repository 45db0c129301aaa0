package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.language.WorkingLanguage;

/**
 * Every operation of {@code openapi.yaml} as every role: {@code access.csv} says what each shall be answered, and an
 * operation without a line there fails. What a person may not read is answered to the byte as what is not there.
 */
class AccessTest {

    private static final String UNKNOWN = UUID.nameUUIDFromBytes(new byte[] {1}).toString();

    private final Client client = new Client();
    private final Filing filing = new Filing(client);

    AccessTest() {
        client.host.directory.with(new Person(
                new PersonId("without-role"),
                "Without role",
                Optional.empty(),
                WorkingLanguage.EN,
                Set.of("GROUP_SOMETHING_ELSE"),
                true));
    }

    @Test
    void everyOperationShouldHaveItsExpectation() {
        assertThat(expected().keySet()).isEqualTo(new Description().operations());
    }

    @Test
    void everyRoleShouldBeAnsweredAsExpected() {
        SoftAssertions softly = new SoftAssertions();
        List<String> found = new ArrayList<>();
        expected().forEach((operation, byPerson) -> {
            Map<String, String> answered = new LinkedHashMap<>();
            byPerson.keySet().forEach(person -> answered.put(person, answer(operation, person)));
            found.add(operation + "," + String.join(",", answered.values()));
            softly.assertThat(answered).as(operation).isEqualTo(byPerson);
        });
        softly.assertThatCode(() -> {
                    if (!softly.errorsCollected().isEmpty()) {
                        throw new AssertionError(String.join("\n", found));
                    }
                })
                .doesNotThrowAnyException();
        softly.assertAll();
    }

    @Test
    void whatMayNotBeReadShouldBeAnsweredAsWhatIsNotThere() {
        for (String operation : new Description().operations()) {
            if (!operation.contains("/documents/{id}") && !operation.contains("{task}")) {
                continue;
            }
            for (String person :
                    List.of("reader", "administrator", "without-role", "other-officer", "finance-officer")) {
                Operations.Places secret = Operations.restricted(client, filing);
                Operations.Places nothing = new Operations.Places(
                        secret.ids().entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, id -> UNKNOWN)),
                        secret.revision());

                Client.Answer unreadable = Operations.ask(client, person, operation, secret);
                Client.Answer absent = Operations.ask(client, person, operation, nothing);

                assertThat(absent.status()).as(operation + " as " + person).isEqualTo(404);
                assertThat(described(unreadable, secret))
                        .as(operation + " as " + person)
                        .isEqualTo(described(absent, nothing));
            }
        }
    }

    @Test
    void whatMayNotBeReadShouldNotBeCountedFoundOrListed() {
        Operations.Places secret = Operations.restricted(client, filing);
        String id = secret.ids().get("id");

        for (String person : List.of("reader", "administrator", "without-role", "other-officer")) {
            for (String path : List.of(
                    "/search?q=education",
                    "/passages?q=education&unsigned=true",
                    "/suggestions?q=education",
                    "/register",
                    "/register/export?format=csv",
                    "/board",
                    "/board/LEGAL_REVIEW",
                    "/tasks",
                    "/notices",
                    "/steps",
                    "/audit",
                    "/partners?q=a")) {
                assertThat(new String(client.as(person).get(path).bytes(), StandardCharsets.UTF_8))
                        .as(path + " as " + person)
                        .doesNotContain(id);
            }
            assertThat(client.as(person)
                            .get("/search?q=education")
                            .json()
                            .get("total")
                            .asLong())
                    .as(person)
                    .isZero();
        }
    }

    @Test
    void documentThatMayNotBeReadShouldNotBePointedAt() {
        Operations.Places secret = Operations.restricted(client, filing);
        Operations.Places open = Operations.open(client, filing);

        String pointing = "{\"properties\": {}, \"targets\": {\"prm:implements\": [\"%s\"]}}";
        String path = "/documents/" + open.ids().get("id") + "/properties";
        Client.Answer unreadable = client.as("other-officer")
                .with("If-Match", open.revision())
                .put(path, pointing.formatted(secret.ids().get("id")));
        Client.Answer absent =
                client.as("other-officer").with("If-Match", open.revision()).put(path, pointing.formatted(UNKNOWN));
        assertThat(unreadable.status()).isEqualTo(absent.status());
        assertThat(unreadable.code()).isEqualTo(absent.code());
    }

    /** The whole answer, with the ids that were asked for taken out. */
    private static List<Object> described(Client.Answer answer, Operations.Places places) {
        String body = new String(answer.bytes(), StandardCharsets.UTF_8);
        for (String id : places.ids().values()) {
            body = body.replace(id, "…");
        }
        Map<String, Object> headers = new HashMap<>();
        answer.response()
                .getHeaderNames()
                .forEach(name -> headers.put(name, answer.response().getHeaders(name)));
        // The test's ids have different lengths.
        headers.remove("Content-Length");
        return List.of(answer.status(), headers, body);
    }

    /** Each on documents of its own, so that no answer depends on the ones before. */
    private String answer(String operation, String person) {
        Operations.Places places = operation.contains("{id}") || operation.contains("{task}")
                ? Operations.open(client, filing)
                : new Operations.Places(Map.of(), "\"0\"");
        return Integer.toString(Operations.ask(client, person, operation, filled(operation, places))
                .status());
    }

    /** Partners stand in for documents where the operation is about one. */
    private Operations.Places filled(String operation, Operations.Places places) {
        Map<String, String> ids = new HashMap<>(places.ids());
        if (operation.contains("/partners/{id}")) {
            ids.put("id", partner());
            ids.put("other", partner());
        }
        ids.putIfAbsent("list", "country");
        ids.put("assessment", UNKNOWN);
        ids.put("flag", UNKNOWN);
        ids.put("copy", UNKNOWN);
        ids.put("absence", UNKNOWN);
        ids.put("view", UNKNOWN);
        ids.put("feed", UNKNOWN);
        ids.put("batch", UNKNOWN);
        ids.put("mapping", UNKNOWN);
        ids.put("token", UNKNOWN);
        ids.put("page", "register");
        return new Operations.Places(ids, places.revision());
    }

    private String partner() {
        String name = UUID.randomUUID().toString();
        return client.as("officer").post("/documents", """
                        {"type": "prm:partner", "properties": {"prm:partnerCategory": "UN_AGENCY", "cm:title": {"en": "%s"}}}
                        """.formatted(name)).text("/id");
    }

    /** By operation and person. */
    private static Map<String, Map<String, String>> expected() {
        Map<String, Map<String, String>> expected = new java.util.TreeMap<>();
        List<String> lines = lines();
        String[] people = lines.get(0).split(",");
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            Map<String, String> byPerson = new LinkedHashMap<>();
            for (int i = 1; i < people.length; i++) {
                byPerson.put(people[i], cells[i]);
            }
            expected.put(cells[0], byPerson);
        }
        return expected;
    }

    private static List<String> lines() {
        try (InputStream csv = AccessTest.class.getResourceAsStream("access.csv")) {
            return new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
