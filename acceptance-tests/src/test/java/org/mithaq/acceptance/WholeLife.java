package org.mithaq.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.mithaq.acceptance.Person.Answer;

/**
 * The whole life of an instrument, from the first contact to the closing, and of one that is not concluded. How its steps are
 * taken is for those who extend it; what lies between them goes over HTTP.
 */
abstract class WholeLife {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String ARTICLES = """
            COOPERATION AGREEMENT

            Article 1. Purpose
            The sides cooperate in the teaching of languages.

            Article 2. Means
            Each side bears its own costs.

            """;

    private final Person officer = Person.called("officer");
    private final Person headOfSector = Person.called("head-of-sector");
    private final Person reviewer = Person.called("legal-reviewer");
    private final Person headOfLegal = Person.called("head-of-legal");
    private final Person directorGeneral = Person.called("director-general");
    private final Person recordsManager = Person.called("records-manager");
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    /** Takes a step and sees that it led to the status. */
    abstract void step(String person, String id, String step, String comment, String status);

    void fromContactToClosed() {
        String partner = partner();
        String id = contact(partner);
        assertThat(refused(headOfSector, id, "OPEN_NEGOTIATION"))
                .contains("PRM-GUARD-011", "PRM-GUARD-012", "PRM-GUARD-013", "PRM-GUARD-014");

        String assessment = assessed(partner);
        ObjectNode appraisal = Person.JSON.createObjectNode();
        appraisal
                .put("prm:priority", "HIGH")
                .put("prm:feasibility", "Staff and funds are there.")
                .put("prm:diplomaticNote", "Nothing stands against it.");
        edit(officer, id, appraisal);
        step("head-of-sector", id, "OPEN_NEGOTIATION", "", "NEGOTIATION");

        review(id);
        assertThat(refused(directorGeneral, id, "APPROVE")).containsExactly("PRM-GUARD-016");
        conclude(partner, assessment);
        step("director-general", id, "APPROVE", "", "SIGNATURE");

        sign(id);
        String copy = signedCopy(id);
        step("officer", id, "COMPLETE_SIGNATURE", "", "VALIDATION");
        assertThat(refused(recordsManager, id, "ENTER_INTO_FORCE"))
                .contains("PRM-GUARD-022", "PRM-GUARD-023", "PRM-GUARD-024");
        reviewer.post("/signed-copies/" + copy + "/decision", object("decision", "ACCEPTED"))
                .expect(200);
        ObjectNode term = Person.JSON.createObjectNode();
        term.put("prm:effectiveOn", TODAY.minusDays(2).toString()).put("prm:openEnded", true);
        edit(recordsManager, id, term);
        step("records-manager", id, "ENTER_INTO_FORCE", "", "IN_FORCE");
        assertThat(officer.get("/documents/" + id + "/in-force").expect(200).text("state"))
                .isEqualTo("IN_FORCE");

        step("head-of-sector", id, "SUSPEND", "The partner is being restructured.", "SUSPENDED");
        step("legal-reviewer", id, "RESUME", "That is done.", "IN_FORCE");
        assertThat(refused(directorGeneral, id, "TERMINATE")).containsExactly("PRM-GUARD-032");
        supporting(id, "TERMINATION");
        step("director-general", id, "TERMINATE", "", "TERMINATED");
        assertThat(refused(headOfSector, id, "CLOSE")).containsExactly("PRM-GUARD-034");
        supporting(id, "EVALUATION");
        step("head-of-sector", id, "CLOSE", "", "CLOSED");

        assertThat(Person.values(
                        officer.get("/documents/" + id + "/audit")
                                .expect(200)
                                .body()
                                .path("events"),
                        "action"))
                .containsSubsequence(
                        "document.filed",
                        "lifecycle.OPEN_NEGOTIATION",
                        "lifecycle.SEND_TO_LEGAL_REVIEW",
                        "lifecycle.CLEAR",
                        "lifecycle.APPROVE",
                        "lifecycle.COMPLETE_SIGNATURE",
                        "lifecycle.ENTER_INTO_FORCE",
                        "lifecycle.SUSPEND",
                        "lifecycle.RESUME",
                        "lifecycle.TERMINATE",
                        "lifecycle.CLOSE");
    }

    /** What the lifecycle says of a step, in a language. */
    static JsonNode choice(String language, String person, String id, String step) {
        JsonNode lifecycle = Person.called(person)
                .reading(language)
                .get("/documents/" + id + "/lifecycle")
                .expect(200)
                .body();
        for (JsonNode choice : lifecycle.path("transitions")) {
            if (choice.path("transition").asText().equals(step)) {
                return choice;
            }
        }
        throw new AssertionError(step + " is not offered: " + lifecycle);
    }

    /** A letter of intent in negotiation. */
    String letter(String language, String title) {
        return officer.file(
                "prm:letterOfIntent",
                "letter.txt",
                (title + " " + mark).getBytes(StandardCharsets.UTF_8),
                Person.titled(language, title + " " + mark));
    }

    static void shouldNotBeConcludedBecauseThePartnerDeclined(String id) {
        JsonNode properties = Person.called("officer").document(id).body().path("properties");
        assertThat(properties.path("prm:status").asText()).isEqualTo("NOT_CONCLUDED");
        assertThat(properties.path("prm:notConcludedReason").asText()).isEqualTo("PARTNER_DECLINED");
    }

    private String partner() {
        ObjectNode draft = object("type", "prm:partner");
        draft.putObject("properties").putObject("cm:title").put("en", "Institute " + mark);
        return officer.post("/documents", draft).expect(201).text("id");
    }

    private String contact(String partner) {
        ObjectNode draft = object("type", "prm:agreement").put("entry", "CONTACT");
        draft.set(
                "properties",
                Person.titled("en", "Teaching of languages " + mark).put("prm:language", "en"));
        draft.putObject("children").set("prm:parties", parties(partner));
        return officer.post("/documents", draft).expect(201).text("id");
    }

    private static JsonNode parties(String partner) {
        JsonNode parties = Person.parties("Host organisation", "The institute");
        ((ObjectNode) parties.get(1))
                .putObject("targets")
                .putArray("prm:partyPartner")
                .add(partner);
        return parties;
    }

    /** Begins the due diligence and gives its id. */
    private String assessed(String partner) {
        JsonNode profile = officer.post(
                        "/partners/" + partner + "/assessments",
                        object("tier", "STANDARD").put("risk", "LOW"))
                .expect(200)
                .body();
        return profile.path("assessments").get(0).path("id").asText();
    }

    private void conclude(String partner, String assessment) {
        ObjectNode conclusion =
                object("result", "PROCEED").put("validUntil", TODAY.plusYears(1).toString());
        conclusion.putArray("exclusionGroups").add("SANCTIONS");
        headOfSector
                .post("/partners/" + partner + "/assessments/" + assessment + "/completion", conclusion)
                .expect(200);
    }

    private void review(String id) {
        officer.putBytes(
                        "/documents/" + id + "/content?name=agreement.txt",
                        (ARTICLES + mark).getBytes(StandardCharsets.UTF_8),
                        "If-Match",
                        tag(officer, id))
                .expect(200);
        officer.await(id, body -> body.path("textState").asText().equals("READABLE"));
        officer.post("/documents/" + id + "/review", Person.JSON.createObjectNode())
                .expect(200);
        reviewer.decide(id, "CLEARED", "").expect(200);
        headOfLegal.decide(id, "CLEARED", "").expect(200);
        assertThat(officer.status(id)).isEqualTo("APPROVAL");
    }

    private void sign(String id) {
        List<String> parties =
                Person.values(officer.document(id).body().path("children").path("prm:parties"), "id");
        for (String party : parties) {
            officer.post(
                            "/documents/" + id + "/signatures/" + party,
                            object("signedOn", TODAY.toString()).put("signatoryName", "Head"),
                            "If-Match",
                            tag(officer, id))
                    .expect(200);
        }
        officer.putBytes(
                        "/documents/" + id + "/content?name=other.txt",
                        "Another text.".getBytes(StandardCharsets.UTF_8),
                        "If-Match",
                        tag(officer, id))
                .expect(409);
    }

    /** Attaches what was signed and waits for the comparison. */
    private String signedCopy(String id) {
        String upload = officer.upload("signed.txt", (ARTICLES + mark).getBytes(StandardCharsets.UTF_8));
        String copy = officer.post(
                        "/documents/" + id + "/signed-copies",
                        object("upload", upload)
                                .put("signedOn", TODAY.toString())
                                .put("language", "en"))
                .expect(201)
                .text("id");
        officer.await(copy, body -> body.path("properties").has("prm:comparisonResult"));
        assertThat(officer.document(copy)
                        .body()
                        .path("properties")
                        .path("prm:comparisonResult")
                        .asText())
                .isEqualTo("EQUAL");
        return copy;
    }

    private void supporting(String id, String kind) {
        String upload = officer.upload(kind + ".txt", (kind + " " + mark).getBytes(StandardCharsets.UTF_8));
        officer.post(
                        "/documents/" + id + "/supporting-documents",
                        object("upload", upload).put("kind", kind).put("date", TODAY.toString()))
                .expect(201);
    }

    private static void edit(Person person, String id, ObjectNode properties) {
        ObjectNode edit = Person.JSON.createObjectNode();
        edit.set("properties", properties);
        person.put("/documents/" + id + "/properties", edit, "If-Match", tag(person, id))
                .expect(200);
    }

    /** Codes of what stands against a step. */
    private static List<String> refused(Person person, String id, String step) {
        return take(person, id, object("step", step)).expect(409).codes();
    }

    static Answer take(Person person, String id, ObjectNode body) {
        return person.post("/documents/" + id + "/steps", body, "If-Match", tag(person, id));
    }

    private static String tag(Person person, String id) {
        return person.document(id).header("ETag").orElseThrow();
    }

    static ObjectNode object(String name, String value) {
        return Person.JSON.createObjectNode().put(name, value);
    }
}
