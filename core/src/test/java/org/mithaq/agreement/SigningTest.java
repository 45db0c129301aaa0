package org.mithaq.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mithaq.access.Actor;
import org.mithaq.comparison.Deviation;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Draft;
import org.mithaq.document.Edit;
import org.mithaq.document.Properties;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;
import org.mithaq.review.Outcome;
import org.mithaq.review.ReviewProcess;
import org.mithaq.review.ReviewTask;

/** One memorandum from its clearance to the acceptance of what was signed. */
class SigningTest {

    private static final String TEXT = """
            Memorandum on the training of teachers
            Article 1
            The Parties shall train 120 teachers each year.
            Article 2
            Each Party bears the costs of its own travel.
            Done at ____________ on ____________
            """;
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final MemoryHost host = new MemoryHost();
    private final Actor officer = host.actor("officer");
    private final Actor head = host.actor("head-of-legal");
    private final Actor records = host.actor("records-manager");
    private final Actor reader = host.actor("reader");
    private DocumentId id;
    private DocumentId first;
    private DocumentId second;

    @BeforeEach
    void clearedMemorandumThatIsToBeSigned() {
        id = host.documents
                .file(
                        officer,
                        new Draft(
                                Prm.TYPE_MOU,
                                Properties.of(Map.of(
                                        Prm.PROP_LANGUAGE, "en",
                                        Prm.PROP_LEAD_SECTOR, "PART",
                                        Prm.PROP_CONFIDENTIALITY, "SECTOR")),
                                Optional.of(
                                        host.stage("officer", "draft.txt", TEXT).id()),
                                Map.of(Prm.ASSOC_PARTIES, List.of(party("The Organisation"), party("The University"))),
                                true),
                        Optional.empty())
                .id();
        host.settle();
        clear(host.actor("legal-reviewer"));
        clear(head);
        enter(Status.SIGNATURE);
        List<Document> parties = host.signatures.parties(officer, id);
        first = parties.get(0).id();
        second = parties.get(1).id();
    }

    private void clear(Actor lawyer) {
        ReviewTask task = host.tasks.of(lawyer).get(0);
        host.tasks.decide(lawyer, task.id(), new ReviewProcess.Decision(Outcome.CLEARED, ""), Optional.empty());
    }

    private static Draft.Child party(String name) {
        return new Draft.Child(Optional.empty(), Properties.of(Map.of(Prm.PROP_PARTY_NAME, name)), Map.of());
    }

    /** As the steps between would have it. */
    private void enter(Status status) {
        host.work.inTransaction(() -> {
            Document now = host.store.lock(id).orElseThrow();
            host.store.update(id, now.revision(), now.properties().with(Prm.PROP_STATUS, status.name()));
        });
    }

    private Document open() {
        return host.documents.open(officer, id);
    }

    private Document sign(DocumentId party, LocalDate day) {
        return host.signatures.record(
                officer,
                id,
                party,
                open().revision(),
                new Signatures.Signature(day, "A. Director", "Director General"));
    }

    private Document attach(String text) {
        Document copy = host.signedCopies.attach(
                officer,
                id,
                new SignedCopies.NewCopy(
                        host.stage("officer", "signed.txt", text).id(), Optional.of(TODAY), Optional.of("en")),
                Optional.empty());
        host.settle();
        return host.documents.open(officer, copy.id());
    }

    private static String value(Document document, QName property) {
        return document.properties().text(property).orElse("");
    }

    private Set<String> foundBy(Document document) {
        return host.index.documents().get(document.id()).readers().get(0);
    }

    private static void assertRefused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }

    @Test
    void partyThatIsNotNamedShouldBeTheNextAndTheDayToday() {
        host.signatures.record(officer, id, Optional.empty(), Optional.empty(), "A. Director", "");
        host.signatures.record(officer, id, Optional.of(" the university"), Optional.of(TODAY), "A. Rector", "Rector");

        assertThat(host.signatures.parties(officer, id))
                .extracting(party -> party.properties().date(Prm.PROP_PARTY_SIGNED_ON))
                .containsExactly(Optional.of(TODAY), Optional.of(TODAY));
        assertRefused(
                "PRM-SIGNATURE-022",
                () -> host.signatures.record(officer, id, Optional.empty(), Optional.empty(), "A. Director", ""));
        assertRefused(
                "PRM-SIGNATURE-001",
                () -> host.signatures.record(officer, id, Optional.of("Others"), Optional.empty(), "A. Director", ""));
        assertRefused(
                "PRM-SIGNATURE-002",
                () -> host.signatures.record(
                        officer, id, Optional.of("The University"), Optional.empty(), "A. Rector", ""));
    }

    @Test
    void partyThatIsNotNamedShouldBeSignedForByThoseOnlyWhoMay() {
        assertRefused(
                "PRM-ACCESS-002",
                () -> host.signatures.record(
                        host.actor("legal-reviewer"), id, Optional.empty(), Optional.empty(), "A. Director", ""));
    }

    @Test
    void signatureShouldBeRecordedAndLockTheText() {
        assertThat(host.documents.contentLocked(open())).isEmpty();

        sign(first, TODAY);

        assertThat(host.signatures.progress(open())).contains(new Signatures.Progress(1, 2));
        assertThat(host.documents.contentLocked(open()))
                .hasValueSatisfying(problem -> assertThat(problem.code()).isEqualTo("PRM-INSTRUMENT-001"));
        Document party = host.signatures.parties(officer, id).get(0);
        assertThat(party.properties().date(Prm.PROP_PARTY_SIGNED_ON)).contains(TODAY);
        assertThat(value(party, Prm.PROP_SIGNATORY_NAME)).isEqualTo("A. Director");
        assertThat(host.trail.of(officer, id)).extracting("action").contains("signature.recorded");
    }

    @Test
    void signatureShouldBeRefusedOutsideOfItsDays() {
        assertRefused("PRM-SIGNATURE-003", () -> sign(first, TODAY.plusDays(1)));
        assertRefused("PRM-SIGNATURE-004", () -> sign(first, TODAY.minusDays(1)));
        assertThat(host.signatures.progress(open())).contains(new Signatures.Progress(0, 2));
    }

    @Test
    void signatureShouldBeRefusedWithoutNameTwiceForAStrangerAndToWhoIsNoOfficer() {
        assertRefused(
                "PRM-SIGNATURE-005",
                () -> host.signatures.record(
                        officer, id, first, open().revision(), new Signatures.Signature(TODAY, " ", "")));
        assertRefused("PRM-SIGNATURE-001", () -> sign(id, TODAY));
        assertRefused(
                "PRM-LIFECYCLE-002",
                () -> host.signatures.record(
                        records, id, first, open().revision(), new Signatures.Signature(TODAY, "A. Director", "")));
        assertRefused(
                "PRM-DOC-001",
                () -> host.signatures.record(
                        reader, id, first, open().revision(), new Signatures.Signature(TODAY, "A. Director", "")));
        sign(first, TODAY);
        assertRefused("PRM-SIGNATURE-002", () -> sign(first, TODAY));
    }

    @Test
    void ofTwoWhoRecordAtOnceTheSecondShouldBeToldOfTheConflict() {
        var seen = open().revision();
        sign(first, TODAY);
        assertRefused(
                "PRM-DOC-009",
                () -> host.signatures.record(
                        officer, id, second, seen, new Signatures.Signature(TODAY, "A. Rector", "")));
    }

    @Test
    void signatureRecordedByMistakeShouldBeTakenBackUntilAnotherPartySigns() {
        sign(first, TODAY);
        assertRefused("PRM-REVIEW-010", () -> host.signatures.takeBack(officer, id, first, open().revision(), ""));
        host.signatures.takeBack(officer, id, first, open().revision(), "wrong instrument");
        assertThat(host.documents.contentLocked(open())).isEmpty();

        sign(first, TODAY);
        sign(second, TODAY);
        assertRefused(
                "PRM-SIGNATURE-007",
                () -> host.signatures.takeBack(officer, id, first, open().revision(), "wrong instrument"));
    }

    @Test
    void wrongDayShouldBeCorrectedByTheRecordsManagerWithAReason() {
        sign(first, TODAY);
        host.clock.set(host.clock.instant().plus(Duration.ofDays(3)));
        var corrected = new Signatures.Signature(TODAY.plusDays(2), "A. Director", "Director General");
        assertRefused(
                "PRM-LIFECYCLE-002",
                () -> host.signatures.correct(officer, id, first, open().revision(), corrected, "misread"));
        assertRefused(
                "PRM-REVIEW-010", () -> host.signatures.correct(records, id, first, open().revision(), corrected, ""));
        assertRefused(
                "PRM-SIGNATURE-006",
                () -> host.signatures.correct(records, id, second, open().revision(), corrected, "misread"));

        host.signatures.correct(records, id, first, open().revision(), corrected, "misread");

        assertThat(host.signatures.parties(officer, id).get(0).properties().date(Prm.PROP_PARTY_SIGNED_ON))
                .contains(TODAY.plusDays(2));
        assertThat(host.trail.of(officer, id))
                .filteredOn(event -> event.action().equals("signature.corrected"))
                .singleElement()
                .satisfies(event -> assertThat(event.after()).containsEntry("comment", "misread"));
    }

    @Test
    void copyThatSaysWhatWasClearedShouldBeFoundEqualWhateverWasFilledIn() {
        Document copy = attach(TEXT.replaceFirst("_{12}", "Rabat").replaceFirst("_{12}", "2 March 2026"));

        assertThat(value(copy, Prm.PROP_COMPARISON_RESULT)).isEqualTo("EQUAL");
        assertThat(value(copy, Prm.PROP_COMPARED_FINGERPRINT))
                .isEqualTo(open().content().orElseThrow().fingerprint());
        assertThat(host.notifier.keysTo("head-of-legal")).contains("notice.signature.EQUAL");
        host.signedCopies.decide(head, copy.id(), DeviationDecision.ACCEPTED, "");
        assertThat(value(host.documents.open(officer, copy.id()), Prm.PROP_DEVIATION_DECISION))
                .isEqualTo("ACCEPTED");
        assertRefused(
                "PRM-SIGNATURE-013",
                () -> host.signedCopies.decide(head, copy.id(), DeviationDecision.REFUSED, "second thoughts"));
    }

    @Test
    void deviatingCopyShouldBeAcceptedWithAReasonAndByLegalAffairsOnly() {
        Document copy = attach(TEXT.replace("120", "210"));

        assertThat(value(copy, Prm.PROP_COMPARISON_RESULT)).isEqualTo("DEVIATES");
        assertThat(host.signedCopies
                        .compared(officer, copy.id())
                        .comparison()
                        .orElseThrow()
                        .deviations())
                .extracting(Deviation::clearedHeading)
                .containsExactly("Article 1");
        assertRefused(
                "PRM-LIFECYCLE-002",
                () -> host.signedCopies.decide(officer, copy.id(), DeviationDecision.ACCEPTED, "looks right"));
        assertRefused(
                "PRM-SIGNATURE-012", () -> host.signedCopies.decide(head, copy.id(), DeviationDecision.ACCEPTED, " "));
        host.signedCopies.decide(head, copy.id(), DeviationDecision.ACCEPTED, "agreed by exchange of letters");
        assertThat(host.signedCopies.decisions(head, host.documents.open(head, copy.id())))
                .isEmpty();
    }

    @Test
    void refusedDeviationShouldBringItBackToBeSignedByAllAgain() {
        sign(first, TODAY);
        sign(second, TODAY);
        Document copy = attach(TEXT.replace("shall", "may"));
        enter(Status.VALIDATION);
        assertRefused(
                "PRM-LIFECYCLE-002",
                () -> host.signedCopies.decide(officer, copy.id(), DeviationDecision.REFUSED, "wrong"));
        assertRefused("PRM-REVIEW-010", () -> host.signedCopies.decide(head, copy.id(), DeviationDecision.REFUSED, ""));

        host.signedCopies.decide(head, copy.id(), DeviationDecision.REFUSED, "“may” was not cleared");

        assertThat(value(open(), Prm.PROP_STATUS)).isEqualTo("SIGNATURE");
        assertThat(host.signatures.progress(open())).contains(new Signatures.Progress(0, 2));
        assertThat(host.notifier.keysTo("officer")).contains("notice.lifecycle.REFUSE_DEVIATION");
    }

    @Test
    void copyThatWasAttachedByMistakeShouldBeSetAsideWithoutSigningAgain() {
        sign(first, TODAY);
        sign(second, TODAY);
        Document wrong = attach(TEXT.replace("shall", "may"));
        enter(Status.VALIDATION);
        assertRefused(
                "PRM-SIGNATURE-018",
                () -> host.signedCopies.decide(officer, wrong.id(), DeviationDecision.SET_ASIDE, "another text"));
        assertThat(host.signedCopies.decisions(officer, wrong)).isEmpty();

        Document right = attach(TEXT);
        assertThat(host.signedCopies.decisions(officer, wrong)).containsExactly(DeviationDecision.SET_ASIDE);
        assertRefused(
                "PRM-REVIEW-010",
                () -> host.signedCopies.decide(officer, wrong.id(), DeviationDecision.SET_ASIDE, " "));
        assertRefused(
                "PRM-LIFECYCLE-002",
                () -> host.signedCopies.decide(
                        host.actor("director-general"), wrong.id(), DeviationDecision.SET_ASIDE, "another text"));
        host.signedCopies.decide(officer, wrong.id(), DeviationDecision.SET_ASIDE, "another text");

        assertThat(value(open(), Prm.PROP_STATUS)).isEqualTo("VALIDATION");
        assertThat(host.signatures.progress(open())).contains(new Signatures.Progress(2, 2));
        assertThat(isAcceptanceMissing()).isTrue();
        host.signedCopies.decide(head, right.id(), DeviationDecision.ACCEPTED, "");
        assertThat(isAcceptanceMissing()).isFalse();
    }

    private boolean isAcceptanceMissing() {
        return host.work.inTransaction(() -> Guard.SIGNED_TEXT_ACCEPTED
                .refusal(host.instruments.of(open()), Attempt.by(officer))
                .isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%encrypted", "%recognised", "مذكرة تفاهم في تدريب المعلمين"})
    void copyThatCannotBeComparedShouldSayWhyAndStillBeDecidedOn(String text) {
        Document copy = host.signedCopies.attach(
                officer,
                id,
                new SignedCopies.NewCopy(
                        host.stage("officer", "signed.txt", text).id(), Optional.empty(), Optional.empty()),
                Optional.empty());
        assertThat(host.signedCopies.compared(officer, copy.id()).obstacle()).contains(Obstacle.NOT_READ_YET);
        assertRefused(
                "PRM-SIGNATURE-011",
                () -> host.signedCopies.decide(head, copy.id(), DeviationDecision.ACCEPTED, "seen"));
        host.settle();

        assertThat(value(host.documents.open(officer, copy.id()), Prm.PROP_COMPARISON_RESULT))
                .isEqualTo("NOT_COMPARABLE");
        assertThat(host.signedCopies.compared(officer, copy.id()).obstacle())
                .contains(
                        switch (text) {
                            case "%encrypted" -> Obstacle.UNREADABLE;
                            case "%recognised" -> Obstacle.RECOGNISED;
                            default -> Obstacle.OTHER_LANGUAGE;
                        });
        assertRefused(
                "PRM-SIGNATURE-012", () -> host.signedCopies.decide(head, copy.id(), DeviationDecision.ACCEPTED, ""));
        host.signedCopies.decide(head, copy.id(), DeviationDecision.ACCEPTED, "read side by side");
    }

    @Test
    void copyShouldBeReadAndFoundByThoseWhoReadItsInstrumentEvenWhenThatChanges() {
        Document copy = attach(TEXT);
        assertThat(host.documents.readable(reader, copy.id())).isEmpty();
        assertThat(foundBy(copy)).doesNotContain(Actor.EVERYONE);

        host.documents.edit(
                officer,
                id,
                open().revision(),
                new Edit(Map.of(Prm.PROP_CONFIDENTIALITY, Optional.of("ORGANISATION")), Map.of()));
        host.settle();

        assertThat(host.documents.readable(reader, copy.id())).isPresent();
        assertThat(foundBy(copy)).contains(Actor.EVERYONE);
    }

    @Test
    void copyShouldStayWithItsInstrumentAndKeepItsFile() {
        Document copy = attach(TEXT);
        assertRefused(
                "PRM-SIGNATURE-014",
                () -> host.documents.replaceContent(
                        officer, copy.id(), copy.revision(), host.stage("officer", "other.txt", "other")));
        assertRefused(
                "PRM-SIGNATURE-010",
                () -> host.documents.edit(
                        officer,
                        copy.id(),
                        copy.revision(),
                        new Edit(Map.of(), Map.of(), Map.of(Prm.ASSOC_SIGNED_COPY_OF, List.of()))));
    }

    @Test
    void copyShouldNotBeAttachedBeforeTheSigning() {
        enter(Status.APPROVAL);
        assertRefused("PRM-SIGNATURE-009", () -> attach(TEXT));
        assertThat(host.signedCopies.of(officer, id)).isEmpty();
    }

    @Test
    void supportingDocumentShouldBeAttachedByWhoeverMayChangeTheInstrument() {
        var letter = new SupportingDocuments.NewDocument(
                host.stage("officer", "letter.txt", "Dear Sir").id(),
                SupportingKind.EXCHANGE,
                Optional.of(TODAY),
                "Letter of the Ministry");
        Document filed = host.supportingDocuments.attach(officer, id, letter, Optional.empty());

        assertThat(host.supportingDocuments.of(officer, id)).containsExactly(filed);
        assertThat(host.documents.readable(reader, filed.id())).isEmpty();
        assertRefused("PRM-DOC-001", () -> host.supportingDocuments.of(reader, id));
        var again = new SupportingDocuments.NewDocument(
                host.stage("other-officer", "letter.txt", "Dear Sir").id(),
                SupportingKind.EXCHANGE,
                Optional.empty(),
                "");
        assertRefused(
                "PRM-DOC-001",
                () -> host.supportingDocuments.attach(host.actor("other-officer"), id, again, Optional.empty()));
    }
}
