package org.mithaq.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Signing in the pages: who signed, what was signed beside what was cleared, and what legal affairs make of it. */
@ExtendWith(Chromium.class)
class BrowserSigningIT {

    private static final String TODAY = LocalDate.now(ZoneOffset.UTC).toString();

    @ParameterizedTest
    @EnumSource(names = {"ENGLISH", "ARABIC"})
    void deviationShouldBeSeenWordByWordAndSentBackToBeSignedAgain(Tongue tongue) {
        Draft draft = Draft.in(tongue);
        String id = approved(tongue, draft);
        String page = "documents/" + id + "?tab=signing";
        try (Visitor officer = Visitor.signedIn(tongue, "officer")) {
            officer.open("documents/" + id);
            officer.page().locator("mithaq-lifecycle summary").first().click();
            officer.button("Record the signatures").click();
            assertThat(officer.page().getByTestId("record").first()).isFocused();
            sign(officer, 0);
            assertThat(officer.page().getByTestId("partial")).isVisible();
            assertThat(officer.page().locator("#new-version")).hasCount(0);
            officer.picture("signing-partial");
            officer.shouldBeAccessible("the signing tab");
            sign(officer, 1);
            assertThat(officer.page().getByTestId("partial")).hasCount(0);
            attach(officer, draft.revised());
            assertThat(officer.page().getByTestId("result")).hasText(tongue.say("Deviates from the cleared text"));
            assertThat(officer.page().locator("mithaq-lifecycle .missing")).hasCount(0);
            officer.page().getByTestId("compare").click();
            assertThat(officer.page().getByTestId("accept")).hasCount(0);
        }
        step("officer", id, "COMPLETE_SIGNATURE");
        // High enough for the whole page: a picture of what lies beyond the window has it laid out anew.
        try (Visitor head = new Visitor(tongue, 1280, 2000)) {
            head.signIn("head-of-legal", Host.current().password());
            head.shouldSee(head.navigation());
            head.open(page);
            head.page().getByTestId("compare").click();
            Locator deviation = head.page().getByTestId("deviation");
            assertThat(deviation).hasCount(1);
            assertThat(deviation.locator("del")).containsText(tongue == Tongue.ARABIC ? "سنة واحدة" : "one year");
            assertThat(deviation.locator("ins")).containsText(tongue == Tongue.ARABIC ? "خمس سنوات" : "five years");
            assertThat(deviation.locator("p[dir]").first()).hasAttribute("dir", tongue.direction());
            head.picture("signing-comparison");
            head.shouldBeAccessible("the comparison");
            head.page().locator("#deviation-reason").fill(draft.query());
            head.page().getByTestId("refuse").click();
            head.shouldStandAt("Signature");
            assertThat(head.page().locator("mithaq-lifecycle").getByTestId("said"))
                    .containsText(draft.query());
            head.picture("signing-refused");
        }
    }

    private static void sign(Visitor officer, int party) {
        Locator signatory = officer.page().getByTestId("signatory").nth(party);
        signatory.getByTestId("record").click();
        signatory.locator("input[name=signedOn]").fill(TODAY);
        signatory.locator("input[name=signatoryName]").fill("A. Signatory");
        signatory.locator("form button").first().click();
        assertThat(signatory.locator(".chip-good")).isVisible();
    }

    private static void attach(Visitor officer, String text) {
        Locator form = officer.page().getByTestId("attach-copy");
        form.locator("xpath=..").locator("summary").click();
        form.locator("input[type=file]")
                .setInputFiles(new FilePayload("wrong.txt", "text/plain", "wrong".getBytes(StandardCharsets.UTF_8)));
        Locator transfer = form.getByTestId("transfer");
        assertThat(transfer.locator("[role=status] .icon")).isVisible();
        transfer.locator("button").click();
        form.locator("button.button-primary").click();
        assertThat(form.locator("#copy-file-missing")).isVisible();
        officer.drop("signed.txt", text);
        assertThat(transfer).containsText("signed.txt");
        form.locator("button.button-primary").click();
        assertThat(officer.page().getByTestId("signed-copy")).hasCount(1);
    }

    /** Brings an instrument by the API to where it can be signed; gives its id. */
    private static String approved(Tongue tongue, Draft draft) {
        Person officer = Person.called("officer");
        ObjectNode properties = Person.titled(tongue.code(), draft.title())
                .put("prm:priority", "HIGH")
                .put("prm:feasibility", "Feasible.")
                .put("prm:diplomaticNote", "No objection.");
        ObjectNode body = Person.draft(
                "prm:mou",
                officer.upload(draft.fileName(), draft.text().getBytes(StandardCharsets.UTF_8)),
                properties,
                draft.parties().toArray(String[]::new));
        ((ObjectNode) body.at("/children/prm:parties/1"))
                .putObject("targets")
                .putArray("prm:partyPartner")
                .add(partner());
        String id = officer.post("/documents", body).expect(201).text("id");
        officer.awaitStatus(id, "LEGAL_REVIEW");
        Person.called("legal-reviewer").decide(id, "CLEARED", "").expect(200);
        Person.called("head-of-legal").decide(id, "CLEARED", "").expect(200);
        step("director-general", id, "APPROVE");
        return id;
    }

    private static String partner() {
        Person officer = Person.called("officer");
        String name = UUID.randomUUID().toString().replaceAll("[^a-f]", "") + " " + UUID.randomUUID();
        ObjectNode partner = Person.JSON.createObjectNode().put("type", "prm:partner");
        ObjectNode properties = partner.putObject("properties").put("prm:partnerCategory", "UNIVERSITY");
        properties.putObject("cm:title").put("en", name);
        String id = officer.post("/documents", partner).expect(201).text("id");
        ObjectNode assessment =
                Person.JSON.createObjectNode().put("tier", "STANDARD").put("risk", "LOW");
        String started = officer.post("/partners/" + id + "/assessments", assessment)
                .expect(200)
                .body()
                .at("/assessments/0/id")
                .asText();
        ObjectNode conclusion = Person.JSON
                .createObjectNode()
                .put("result", "PROCEED")
                .put("validUntil", LocalDate.parse(TODAY).plusYears(1).toString());
        conclusion.putArray("exclusionGroups").add("SANCTIONS");
        Person.called("head-of-sector")
                .post("/partners/" + id + "/assessments/" + started + "/completion", conclusion)
                .expect(200);
        return id;
    }

    private static void step(String person, String id, String step) {
        Person taking = Person.called(person);
        String tag = taking.document(id).header("ETag").orElseThrow();
        taking.post(
                        "/documents/" + id + "/steps",
                        Person.JSON.createObjectNode().put("step", step),
                        "If-Match",
                        tag)
                .expect(200);
    }
}
