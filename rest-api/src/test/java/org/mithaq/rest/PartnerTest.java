package org.mithaq.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

class PartnerTest {

    private final Client client = new Client();

    private static String draft(String language, String name, String more) {
        return """
                {"type": "prm:partner", %s "properties": {"cm:title": {"%s": "%s"}, "prm:partnerCategory": "DEVELOPMENT_BANK"}}
                """.formatted(more, language, name);
    }

    private String filed(String language, String name, String more) {
        Client.Answer answer = client.as("officer").post("/documents", draft(language, name, more));
        assertThat(answer.status()).isEqualTo(201);
        return answer.text("/id");
    }

    @Test
    void aPartnerThatIsLikelyKnownShouldBeRefusedWithTheOneThatItIs() {
        String bank = filed("en", "Islamic Development Bank", "");

        Client.Answer refused =
                client.as("officer").in("ar").post("/documents", draft("ar", "البنك الإسلامي للتنمية", ""));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("PRM-PARTNER-002");
        assertThat(refused.text("/errors/0/document")).isEqualTo(bank);
        assertThat(refused.text("/errors/0/message"))
                .contains("Islamic Development Bank", "البنك الإسلامي للتنمية", "اسم واحد بلغتين");
    }

    @Test
    void whoeverSaysThatItIsAnotherOneShouldFileIt() {
        String bank = filed("en", "Islamic Development Bank", "");

        String other = filed("ar", "البنك الإسلامي للتنمية", "\"differentFrom\": [\"" + bank + "\"],");

        JsonNode profile = client.as("officer").get("/partners/" + other).json();
        assertThat(profile.get("candidates")).isEmpty();
        assertThat(profile.at("/document/properties/prm:notDuplicateOf/0").asText())
                .isEqualTo(bank);
    }

    @Test
    void candidatesShouldBeToldWithTheirReasonsBeforeAnythingIsFiled() {
        String bank = filed("en", "Islamic Development Bank", "");

        JsonNode likely = client.as("officer")
                .in("fr")
                .get("/partners/candidates?name=Banque%20islamique%20de%20d%C3%A9veloppement&name=IsDB")
                .json()
                .at("/candidates/0");

        assertThat(likely.at("/partner/id").asText()).isEqualTo(bank);
        assertThat(likely.get("certainty").asText()).isEqualTo("LIKELY");
        assertThat(likely.at("/reasons/0").asText()).contains("sont le même nom");
        assertThat(client.as("officer").get("/partners/candidates").json().get("candidates"))
                .isEmpty();
        assertThat(client.as("officer")
                        .get("/partners/candidates?" + "name=a&".repeat(11))
                        .code())
                .isEqualTo("PRM-REST-014");
    }

    @Test
    void theRegisterShouldBeFilteredAndShowHowPartnersStand() {
        filed("en", "Islamic Development Bank", "");
        client.as("officer")
                .post(
                        "/documents",
                        "{\"type\": \"prm:partner\", \"properties\": {\"cm:title\": {\"en\": \"Nile University\"}, \"prm:country\": \"EG\"}}");

        JsonNode banks = client.as("officer")
                .get("/partners?category=DEVELOPMENT_BANK")
                .json()
                .get("partners");
        JsonNode egyptian = client.as("reader")
                .in("ar")
                .get("/partners?country=EG&limit=5")
                .json()
                .get("partners");

        assertThat(banks).hasSize(1);
        assertThat(banks.at("/0/validity").asText()).isEqualTo("NONE");
        assertThat(banks.at("/0/redFlag").asBoolean(true)).isFalse();
        assertThat(egyptian).hasSize(1);
        assertThat(egyptian.at("/0/countryLabel").asText()).isEqualTo("مصر");
        assertThat(egyptian.get(0).has("redFlag")).isFalse();
    }

    @Test
    void dueDiligenceShouldBeBegunCompletedAndHiddenFromReaders() {
        String bank = "/partners/" + filed("en", "Islamic Development Bank", "");

        JsonNode started = client.as("officer")
                .post(bank + "/assessments", "{\"tier\": \"ENHANCED\", \"risk\": \"MEDIUM\"}")
                .json();
        String completion =
                bank + "/assessments/" + started.at("/assessments/0/id").asText() + "/completion";
        Client.Answer incomplete = client.as("officer").post(completion, "{\"result\": \"PROCEED_WITH_MITIGATION\"}");
        JsonNode completed = client.as("officer").in("fr").post(completion, """
                        {"result": "PROCEED_WITH_MITIGATION", "mitigation": "Yearly report", "exclusionGroups": ["SANCTIONS"],
                         "validUntil": "2027-03-01"}
                        """).json();

        assertThat(started.at("/partner/validity").asText()).isEqualTo("STARTED");
        assertThat(incomplete.code()).isEqualTo("PRM-DOC-003");
        assertThat(incomplete.json().get("errors")).hasSize(3);
        assertThat(completed.at("/partner/validity").asText()).isEqualTo("VALID");
        assertThat(completed.at("/assessments/0/resultLabel").asText())
                .isEqualTo("Poursuivre avec mesures d’atténuation");
        JsonNode seen = client.as("reader").get(bank).json();
        assertThat(seen.at("/partner/validity").asText()).isEqualTo("VALID");
        assertThat(seen.get("assessments")).isEmpty();
        assertThat(seen.at("/may/assess").asBoolean()).isFalse();
        assertThat(client.as("reader")
                        .post(bank + "/assessments", "{\"tier\": \"ENHANCED\", \"risk\": \"MEDIUM\"}")
                        .code())
                .isEqualTo("PRM-DILIGENCE-006");
    }

    @Test
    void flagsShouldBeRaisedAndLiftedWithTheirHistory() {
        String bank = "/partners/" + filed("en", "Islamic Development Bank", "");

        JsonNode raised = client.as("officer")
                .post(bank + "/flags", "{\"colour\": \"RED\", \"reason\": \"Unpaid\"}")
                .json();
        String lifting = bank + "/flags/" + raised.at("/flags/0/id").asText() + "/lifting";

        assertThat(raised.at("/flags/0/mayLift").asBoolean()).isFalse();
        assertThat(raised.at("/partner/redFlag").asBoolean()).isTrue();
        assertThat(client.as("officer").post(lifting, "{\"reason\": \"Paid\"}").code())
                .isEqualTo("PRM-FLAG-004");
        JsonNode lifted = client.as("head-of-sector")
                .post(lifting, "{\"reason\": \"Paid\"}")
                .json();
        assertThat(lifted.at("/flags/0/liftedReason").asText()).isEqualTo("Paid");
        assertThat(lifted.at("/partner/redFlag").asBoolean()).isFalse();
        assertThat(client.as("reader").get(bank).json().get("flags")).isEmpty();
        assertThat(client.as("officer")
                        .post(bank + "/flags", "{\"colour\": \"RED\", \"reason\": \" \"}")
                        .code())
                .isEqualTo("PRM-FLAG-001");
        assertThat(client.as("officer")
                        .post(bank + "/flags", "{\"reason\": \"Unpaid\"}")
                        .code())
                .isEqualTo("PRM-REST-021");
    }

    @Test
    void recordsShouldBeMergedOrDeclaredDifferent() {
        String bank = filed("en", "Islamic Development Bank", "");
        String other = filed("ar", "البنك الإسلامي للتنمية", "\"differentFrom\": [\"" + bank + "\"],");
        String third = filed("en", "Arab Monetary Fund", "");

        assertThat(client.as("officer")
                        .post("/partners/" + other + "/merge", "{\"partner\": \"" + bank + "\"}")
                        .code())
                .isEqualTo("PRM-PARTNER-005");
        assertThat(client.as("officer")
                        .post("/partners/" + third + "/different", "{\"partner\": \"" + bank + "\"}")
                        .text("/document/properties/prm:notDuplicateOf/0"))
                .isEqualTo(bank);
        JsonNode merged = client.as("head-of-sector")
                .post("/partners/" + other + "/merge", "{\"partner\": \"" + bank + "\"}")
                .json();

        assertThat(merged.at("/partner/id").asText()).isEqualTo(bank);
        JsonNode former = client.as("officer").get("/partners/" + other).json();
        assertThat(former.at("/mergedInto/id").asText()).isEqualTo(bank);
        assertThat(former.at("/may/assess").asBoolean()).isFalse();
        assertThat(client.as("officer").get("/partners/nothing").code()).isEqualTo("PRM-DOC-001");
    }
}
