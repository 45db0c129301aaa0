package org.mithaq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** People find documents by their words in Arabic, French and English, and only those that they may read. */
class FindingIT {

    private final Person officer = Person.called("officer");
    private final Person reader = Person.called("reader");
    /** In every text of a test, so that other tests' documents do not disturb. */
    private final String own = "zq" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void arabicShouldBeFoundByOtherFormsOfItsWords() {
        String id = file("ar", "تتعاون المنظمة مع الوزارة في تنمية الأوقاف وصناديقها لدعم التعليم.");
        found(id, "وقف");
        found(id, "والأوقاف");
        found(id, "صندوق");
        found(id, "الاوقاف");
    }

    @Test
    void frenchShouldBeFoundWithoutItsAccentsAndInThePlural() {
        String id = file("fr", "L’Organisation et l’Université concluent un accord pour la coopération scientifique.");
        found(id, "universites");
        found(id, "cooperation");
        found(id, "l'organisation");
    }

    @Test
    void englishShouldBeFoundInEitherSpelling() {
        String id = file("en", "The organisation and the programme committee strengthen co-operation among libraries.");
        found(id, "organization");
        found(id, "library");
        found(id, "cooperation");
    }

    @Test
    void phraseShouldBeQuotedInASnippetThatMarksIt() {
        String id = file("en", "The sides shall settle any dispute amicably by direct consultation.");
        JsonNode hit = hit(id, "\"settle any dispute\"");

        JsonNode snippet = hit.path("snippets").get(0);
        JsonNode mark = snippet.path("marks").get(0);
        assertThat(snippet.path("text")
                        .asText()
                        .substring(mark.get(0).asInt(), mark.get(1).asInt()))
                .containsIgnoringCase("settle");
        assertThat(reader.find("\"dispute any settle\" " + "+" + own)).doesNotContain(id);
    }

    @Test
    void nothingThatPeopleTypeShouldBeAnError() {
        for (String query : new String[] {
            "\"",
            "«",
            "l’",
            "10:30",
            "a@b",
            "[",
            "*",
            "status:",
            "+",
            "-",
            "((",
            "AND OR NOT",
            "\\",
            "مذكرة:",
            "~~",
            "/x/"
        }) {
            reader.get("/search?q=" + Person.encoded(query)).expect(200);
        }
    }

    @Test
    void restrictedTextShouldNotBeFoundCountedOrOpenedByOthers() {
        var properties = Person.titled("en", "Secret " + own).put("prm:confidentiality", "RESTRICTED");
        String id = officer.file("prm:mou", "secret.txt", bytes("Nobody else reads " + own), properties);
        officer.awaitFound(id, "text:" + own);

        JsonNode answer = reader.get("/search?q=" + own).expect(200).body();
        assertThat(answer.path("total").asInt()).isZero();
        answer.path("facets").forEach(facet -> assertThat(facet.path("values")).isEmpty());
        for (String path :
                new String[] {"", "/content", "/text", "/audit", "/versions", "/rounds", "/lifecycle", "/route"}) {
            Person.Answer hidden = reader.get("/documents/" + id + path).expect(404);
            Person.Answer none =
                    reader.get("/documents/" + UUID.randomUUID() + path).expect(404);
            assertThat(hidden.text("code")).as(path).isEqualTo(none.text("code"));
        }
    }

    @Test
    void literatureShouldBeFoundByReadersOfOtherSectors() {
        var properties = Person.titled("en", "Study " + own);
        String id =
                officer.file("prm:referenceLiterature", "study.txt", bytes("A study about oases " + own), properties);
        reader.awaitFound(id, "text:" + own);

        assertThat(reader.get("/search?type=prm:referenceLiterature&q=" + own)
                        .body()
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(reader.get("/search?type=prm:mou&q=" + own)
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
    }

    private String file(String language, String text) {
        String id =
                officer.file("prm:mou", "text.txt", bytes(text + "\n" + own), Person.titled(language, "Text " + own));
        reader.awaitFound(id, "text:" + own);
        return id;
    }

    private void found(String id, String query) {
        assertThat(reader.find(query + " +" + own)).as(query).contains(id);
    }

    private JsonNode hit(String id, String query) {
        for (JsonNode hit : reader.get("/search?q=" + Person.encoded(query + " +" + own))
                .body()
                .path("hits")) {
            if (hit.path("id").asText().equals(id)) {
                return hit;
            }
        }
        throw new AssertionError("not found by " + query);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
