package org.mithaq.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.mithaq.document.DocumentId;
import org.springframework.http.HttpMethod;

/** For each operation of {@code openapi.yaml}, a request that is well-formed, so that only the person decides its answer. */
final class Operations {

    private static final String BULK_EDIT = "{\"documents\": [{\"id\": \"unknown\", \"revision\": \"0\"}],"
            + " \"changes\": [{\"property\": \"prm:risk\", \"value\": \"LOW\"}]}";

    private static final Map<String, String> BODIES = Map.ofEntries(
            Map.entry("PUT /me/digits", "{\"digits\": \"arab\"}"),
            Map.entry("PUT /me/language", "{\"language\": \"en\"}"),
            Map.entry("POST /partners/{id}/different", "{\"partner\": \"{other}\"}"),
            Map.entry("POST /partners/{id}/merge", "{\"partner\": \"{other}\"}"),
            Map.entry("POST /partners/{id}/assessments", "{\"tier\": \"STANDARD\", \"risk\": \"LOW\"}"),
            Map.entry(
                    "POST /partners/{id}/assessments/{assessment}/completion",
                    "{\"result\": \"PROCEED\", \"validUntil\": \"2027-01-01\"}"),
            Map.entry("POST /partners/{id}/flags", "{\"colour\": \"AMBER\", \"reason\": \"Late reports\"}"),
            Map.entry("POST /partners/{id}/flags/{flag}/lifting", "{\"reason\": \"They came\"}"),
            Map.entry("POST /documents", "{\"type\": \"prm:mou\", \"properties\": {\"prm:risk\": \"LOW\"}}"),
            Map.entry("PUT /documents/{id}/properties", "{\"properties\": {\"prm:risk\": \"LOW\"}}"),
            Map.entry("POST /documents/{id}/steps", "{\"step\": \"SUSPEND\", \"comment\": \"War.\"}"),
            Map.entry("POST /documents/{id}/notice", "{\"givenOn\": \"2026-03-01\", \"party\": \"The Ministry\"}"),
            Map.entry("POST /documents/{id}/compensation", "{\"reason\": \"Settled\"}"),
            Map.entry(
                    "POST /documents/{id}/signatures/{party}",
                    "{\"signedOn\": \"2026-03-01\", \"signatoryName\": \"Head of delegation\"}"),
            Map.entry(
                    "PUT /documents/{id}/signatures/{party}",
                    "{\"signedOn\": \"2026-03-01\", \"signatoryName\": \"Head of delegation\", \"reason\": \"Misread\"}"),
            Map.entry("POST /documents/{id}/signatures/{party}/withdrawal", "{\"reason\": \"Misread\"}"),
            Map.entry("POST /documents/{id}/signed-copies", "{\"upload\": \"{unknown}\"}"),
            Map.entry("POST /documents/{id}/supporting-documents", "{\"upload\": \"{unknown}\", \"kind\": \"NOTICE\"}"),
            Map.entry("POST /signed-copies/{copy}/decision", "{\"decision\": \"ACCEPTED\", \"reason\": \"Typing\"}"),
            Map.entry("POST /documents/{id}/recommendations", "{\"people\": [\"head-of-sector\"]}"),
            Map.entry("POST /documents/{id}/opinion", "{\"text\": \"Sound.\"}"),
            Map.entry("PUT /me/delivery", "{\"delivery\": \"AT_ONCE\"}"),
            Map.entry("POST /documents/{id}/review/withdrawal", "{\"reason\": \"They wrote again\"}"),
            Map.entry("POST /documents/{id}/opinions/{kind}", "{\"verdict\": \"FAVOURABLE\", \"text\": \"Sound.\"}"),
            Map.entry("POST /documents/{id}/opinions/{kind}/waiver", "{\"reason\": \"Nothing is paid\"}"),
            Map.entry("POST /documents/{id}/notes", "{\"text\": \"A remark.\"}"),
            Map.entry("PUT /settings/clocks", "{\"text\": \"nothing\"}"),
            Map.entry("POST /tasks/{task}/recusal", "{\"reason\": \"I drafted it\"}"),
            Map.entry("POST /tasks/{task}/reassignment", "{\"to\": \"legal-reviewer\", \"note\": \"Please\"}"),
            Map.entry(
                    "POST /absences",
                    "{\"from\": \"2026-08-01\", \"to\": \"2026-08-20\", \"standIn\": \"other-officer\"}"),
            Map.entry("POST /bulk-edits", BULK_EDIT),
            Map.entry("POST /bulk-edits/preview", BULK_EDIT),
            Map.entry(
                    "POST /views",
                    "{\"page\": \"register\", \"name\": \"In force\", \"state\": \"status=IN_FORCE\","
                            + " \"sharedWith\": \"EVERYBODY\"}"),
            Map.entry("PUT /me/digest", "{\"digest\": \"DAILY\"}"),
            Map.entry("PUT /settings/interests", "{\"text\": \"nothing\"}"),
            Map.entry("PUT /me/alerts/{view}", "{\"cadence\": \"DAILY\"}"),
            Map.entry("PUT /views/{view}", "{\"name\": \"In force\", \"state\": \"\"}"),
            Map.entry("PUT /views/first/{page}", "{\"view\": null}"),
            Map.entry("PUT /backlog/{batch}/mapping", "{\"columns\": {\"0\": \"FILE\"}}"),
            Map.entry("POST /backlog/{batch}/steps", "{\"step\": \"PAUSE\"}"),
            Map.entry("POST /calendar/feeds", "{\"mine\": true}"),
            Map.entry("POST /routes/trial", "{\"type\": \"prm:mou\"}"),
            Map.entry("PUT /settings/checklist", "{\"text\": \"nothing\"}"),
            Map.entry("PUT /settings/thesaurus", "{\"text\": \"nothing\"}"),
            Map.entry("PUT /settings/routing-table", "{\"text\": \"nothing\"}"),
            Map.entry("PUT /settings/days-off", "{\"text\": \"nothing\"}"),
            Map.entry(
                    "POST /tasks/{task}/decision",
                    "{\"outcome\": \"CHANGES_REQUESTED\", \"comment\": \"Article 4.\"}"));

    private static final Map<String, String> QUERIES = Map.ofEntries(
            Map.entry("GET /deadlines", "?from=2026-03-01&to=2026-06-30"),
            Map.entry("GET /documents/{id}/as-of", "?at=2026-03-02T09:00:00Z"),
            Map.entry("GET /audit", "?person=officer"),
            Map.entry("GET /calendar", "?from=2026-03-01&to=2026-03-31"),
            Map.entry("GET /passages", "?q=education"),
            Map.entry("GET /people", "?q=officer"),
            Map.entry("GET /partners", "?q=organisation"),
            Map.entry("GET /partners/candidates", "?name=Organisation"),
            Map.entry("GET /register/export", "?format=csv"),
            Map.entry("GET /search", "?q=education"),
            Map.entry("GET /suggestions", "?q=education"),
            Map.entry("GET /documents/{id}/matches", "?q=education"),
            Map.entry("GET /views", "?page=register"),
            Map.entry("POST /backlog", "?name=register.csv"),
            Map.entry("POST /backlog/{batch}/files", "?path=draft.txt"),
            Map.entry("POST /uploads", "?name=draft.txt"),
            Map.entry("PUT /documents/{id}/content", "?name=draft.txt"));

    private static final Set<String> BYTES = Set.of(
            "POST /archive/check",
            "POST /archive/import",
            "POST /uploads",
            "PUT /documents/{id}/content",
            "POST /backlog",
            "POST /backlog/{batch}/files",
            "POST /backlog/{batch}/archive");

    private Operations() {}

    /**
     * What the places of an address stand for.
     *
     * @param revision in quotation marks, of the document or of what else is changed
     */
    record Places(Map<String, String> ids, String revision) {}

    static Client.Answer ask(Client client, String person, String operation, Places places) {
        String[] parts = operation.split(" ");
        String path = filled(
                        parts[1].replace("{kind}", "FINANCE")
                                .replace("/worklists/{list}", "/worklists/MY_DRAFTS")
                                .replace("{stage}", "LEGAL_REVIEW")
                                .replace("{one}/comparison/{other}", "1/comparison/1"),
                        places)
                + QUERIES.getOrDefault(operation, "");
        boolean bytes = BYTES.contains(operation);
        String body =
                bytes ? "File,Title\na.txt,Some other words." : filled(BODIES.getOrDefault(operation, ""), places);
        Client.Request request = client.as(person)
                .with("If-Match", places.revision())
                .sending(bytes ? "application/octet-stream" : "application/json");
        return request.send(
                HttpMethod.valueOf(parts[0]), path, body.isEmpty() ? null : body.getBytes(StandardCharsets.UTF_8));
    }

    private static String filled(String text, Places places) {
        String filled = text;
        for (Map.Entry<String, String> id : places.ids().entrySet()) {
            filled = filled.replace("{" + id.getKey() + "}", id.getValue());
        }
        return filled;
    }

    /** A document that everybody may read, on its way through legal review, with its task; and two partners. */
    static Places open(Client client, Filing filing) {
        return places(client, filing.complete());
    }

    /** A document that only those on the way of a decision may read, with its task. */
    static Places restricted(Client client, Filing filing) {
        return places(client, filing.complete("\"prm:confidentiality\": \"RESTRICTED\","));
    }

    private static Places places(Client client, JsonNode document) {
        client.host.settle();
        String id = Filing.id(document);
        String task = client.host
                .work
                .inTransaction(() -> client.host.process.tasksOn(new DocumentId(id)))
                .get(0)
                .id();
        JsonNode now = client.as("officer").get("/documents/" + id).json();
        return new Places(
                Map.of(
                        "id",
                        id,
                        "task",
                        task,
                        "party",
                        now.at("/children/prm:parties/0/id").asText()),
                Filing.tag(now));
    }
}
