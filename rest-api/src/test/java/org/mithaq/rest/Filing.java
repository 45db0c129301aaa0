package org.mithaq.rest;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;

/** What tests file again and again, through the API. */
final class Filing {

    static final String TEXT = "Memorandum of understanding on basic education between the two sides.";

    private final Client client;

    Filing(Client client) {
        this.client = client;
    }

    /** Id of a received file. */
    String upload(String name, String text) {
        return client.as("officer")
                .sending("application/octet-stream")
                .send(HttpMethod.POST, "/uploads?name=" + name, text.getBytes(StandardCharsets.UTF_8))
                .text("/upload");
    }

    /** A draft without parties and language, so that legal review would miss them. */
    JsonNode incomplete() {
        return client.as("officer")
                .post("/documents", """
                        {"type": "prm:mou", "upload": "%s",
                         "properties": {"cm:title": {"en": "Education", "ar": "التعليم"}}}
                        """.formatted(upload("draft.txt", TEXT)))
                .json();
    }

    /** A draft with all that legal review asks for. */
    JsonNode complete() {
        return complete("");
    }

    /** @param more further properties, as members of a JSON object, with a comma after each */
    JsonNode complete(String more) {
        return client.as("officer")
                .post("/documents", """
                        {"type": "prm:mou", "upload": "%s",
                         "properties": {%s "cm:title": {"en": "Education"}, "prm:language": "en", "prm:leadSector": "PART"},
                         "children": {"prm:parties": [
                           {"properties": {"prm:partyName": "ICESCO", "prm:partyRole": "FIRST_PARTY"}},
                           {"properties": {"prm:partyName": "Ministry of Education", "prm:partyRole": "COUNTERPARTY"}}]}}
                        """.formatted(upload("draft.txt", TEXT), more))
                .json();
    }

    static String id(JsonNode document) {
        return document.get("id").asText();
    }

    static String tag(JsonNode document) {
        return '"' + document.get("revision").asText() + '"';
    }
}
