package org.mithaq.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.memory.MemoryHost;
import org.mithaq.memory.TrailedStates;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

class DocumentsTest {

    private final MemoryHost host = new MemoryHost();
    private final Actor officer = host.actor("officer");

    @AfterEach
    void trailShouldTellWhatTheDocumentsAre() {
        TrailedStates.check(host);
    }

    @Test
    void filingShouldKeepTheFileTheDefaultsAndTheOwner() {
        Document filed = file(Prm.TYPE_MOU, Properties.EMPTY);

        assertThat(filed.owner()).isEqualTo(officer.person());
        assertThat(filed.properties().text(Prm.PROP_CONFIDENTIALITY)).contains("ORGANISATION");
        assertThat(filed.properties().text(Prm.PROP_STATUS)).contains("NEGOTIATION");
        assertThat(filed.textState()).isEqualTo(TextState.PENDING);
        assertThat(filed.properties().texts(Prm.PROP_DUE_BEFORE_APPROVAL))
                .containsExactly("PRM-GUARD-009", "PRM-GUARD-011", "PRM-GUARD-012", "PRM-GUARD-013");
        assertThat(host.documents.versions(officer, filed.id())).hasSize(1);
    }

    @Test
    void wrongValuesShouldBeNamedByPropertyAndNothingBeFiled() {
        Properties wrong = Properties.EMPTY
                .with(Prm.PROP_STATUS, "IN_FORCE")
                .with(Prm.PROP_RISK, "ENORMOUS")
                .with(Prm.PROP_ACRONYMS, List.of("X"))
                .with(Prm.PROP_AMOUNT, "many");

        assertThatThrownBy(() -> file(Prm.TYPE_MOU, wrong)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("PRM-DOC-003");
            assertThat(problem.details())
                    .extracting(Problem.Detail::field, Problem.Detail::code)
                    .containsExactlyInAnyOrder(
                            tuple("prm:status", "PRM-DOC-005"),
                            tuple("prm:risk", "PRM-PROPERTY-004"),
                            tuple("prm:acronyms", "PRM-DOC-004"),
                            tuple("prm:amount", "PRM-PROPERTY-002"));
        });
        assertThat(host.work.inTransaction(() -> host.store.walk(Prm.TYPE_MOU, Optional.empty(), 10)))
                .isEmpty();
    }

    @Test
    void instrumentAsSuchShouldNotBeFiled() {
        refused("PRM-DOC-006", () -> file(Prm.TYPE_INSTRUMENT, Properties.EMPTY));
        refused("PRM-DOC-006", () -> file(Prm.TYPE_REVIEW_ROUND, Properties.EMPTY));
        refused("PRM-DOC-002", () -> file(QName.of("prm:nothing"), Properties.EMPTY));
    }

    @Test
    void reviewRoundsShouldNotBeWrittenByPeople() {
        Draft draft = new Draft(
                Prm.TYPE_MOU,
                Properties.EMPTY,
                Optional.empty(),
                Map.of(Prm.ASSOC_REVIEW_ROUNDS, List.of(new Draft.Child(Optional.empty(), Properties.EMPTY, Map.of()))),
                true);

        refused("PRM-DOC-013", () -> host.documents.file(officer, draft, Optional.empty()));
    }

    @Test
    void repeatedRequestShouldGiveTheSameDocumentAndAReusedKeyAConflict() {
        Draft draft = draft(Prm.TYPE_MOU, Properties.EMPTY);
        Document first = host.documents.file(officer, draft, Optional.of("key-1"));

        assertThat(host.documents.file(officer, draft, Optional.of("key-1")).id())
                .isEqualTo(first.id());
        refused(
                "PRM-DOC-008",
                () -> host.documents.file(officer, draft(Prm.TYPE_AGREEMENT, Properties.EMPTY), Optional.of("key-1")));
    }

    @Test
    void readersShouldNotFile() {
        for (String person : List.of("reader", "legal-reviewer", "director-general", "administrator")) {
            refused(
                    "PRM-ACCESS-001",
                    () -> host.documents.file(
                            host.actor(person), draft(Prm.TYPE_MOU, Properties.EMPTY), Optional.empty()));
        }
    }

    @Test
    void whoIsNamedShouldBeKnown() {
        Properties named = Properties.EMPTY
                .with(Prm.PROP_FOCAL_POINT, "nobody")
                .with(Prm.PROP_RESTRICTED_TO, List.of("reader", "Reader of the house", "GROUP_PRM_READERS"));

        assertThat(catchThrowableOfType(Problem.class, () -> file(Prm.TYPE_MOU, named))
                        .details())
                .extracting(Problem.Detail::code, Problem.Detail::field, Problem.Detail::arguments)
                .containsExactly(
                        tuple("PRM-DOC-017", "prm:focalPoint", List.of("nobody")),
                        tuple("PRM-DOC-017", "prm:restrictedTo", List.of("Reader of the house")));
    }

    @Test
    void whatBelongsToARestrictedInstrumentShouldBeReadByItsReadersOnly() {
        Document secret = file(
                Prm.TYPE_MOU,
                Properties.EMPTY
                        .with(Prm.PROP_CONFIDENTIALITY, "RESTRICTED")
                        .with(Prm.PROP_RESTRICTED_TO, List.of("finance-officer")));
        Document copy = beside(secret, Prm.TYPE_SIGNED_COPY, Prm.ASSOC_SIGNED_COPY_OF);
        Document note = beside(secret, Prm.TYPE_SUPPORTING_DOCUMENT, Prm.ASSOC_SUPPORTS);

        for (Document document : List.of(copy, note)) {
            assertThat(host.documents
                            .open(host.actor("finance-officer"), document.id())
                            .type())
                    .isEqualTo(document.type());
            assertThat(host.documents.mayEdit(host.actor("head-of-sector"), document))
                    .isTrue();
            refused("PRM-DOC-001", () -> host.documents.open(host.actor("reader"), document.id()));
            assertThat(host.documents.mayEdit(host.actor("other-officer"), document))
                    .isFalse();
        }
    }

    private Document beside(Document instrument, QName type, QName association) {
        return host.work.inTransaction(() -> {
            Document document = host.store.create(new NewDocument(
                    type,
                    new NewDocument.Location.In(Place.DRAFTS),
                    "copy.pdf",
                    Properties.EMPTY,
                    Optional.empty(),
                    officer.person()));
            host.store.associate(document.id(), association, instrument.id());
            return document;
        });
    }

    @Test
    void restrictedDocumentShouldNotExistForWhoIsNotNamed() {
        Document secret = file(
                Prm.TYPE_MOU,
                Properties.EMPTY
                        .with(Prm.PROP_CONFIDENTIALITY, "RESTRICTED")
                        .with(Prm.PROP_RESTRICTED_TO, List.of("finance-officer")));
        host.settle();

        for (String person : List.of("reader", "other-officer", "administrator", "technical-focal-point")) {
            refused("PRM-DOC-001", () -> host.documents.open(host.actor(person), secret.id()));
            refused("PRM-DOC-001", () -> host.trail.of(host.actor(person), secret.id()));
            refused("PRM-DOC-001", () -> host.documents.read(host.actor(person), secret.id(), Optional.empty()));
            refused("PRM-DOC-001", () -> host.review.send(host.actor(person), secret.id()));
        }
        assertThat(host.documents.open(host.actor("finance-officer"), secret.id()))
                .isNotNull();
        assertThat(host.documents.open(host.actor("head-of-legal"), secret.id()))
                .isNotNull();
    }

    @Test
    void officerOfAnotherSectorShouldReadButNotEdit() {
        Document filed = file(Prm.TYPE_MOU, Properties.EMPTY.with(Prm.PROP_LEAD_SECTOR, "PART"));
        Edit edit = new Edit(Map.of(Prm.PROP_RISK, Optional.of("LOW")), Map.of());

        refused(
                "PRM-ACCESS-002",
                () -> host.documents.edit(host.actor("other-officer"), filed.id(), filed.revision(), edit));
        assertThat(host.documents
                        .edit(host.actor("records-manager"), filed.id(), filed.revision(), edit)
                        .properties()
                        .text(Prm.PROP_RISK))
                .contains("LOW");
    }

    @Test
    void staleEditShouldBeAConflictAndChangeNothing() {
        Document filed = file(Prm.TYPE_MOU, Properties.EMPTY);
        host.documents.edit(
                officer, filed.id(), filed.revision(), new Edit(Map.of(Prm.PROP_RISK, Optional.of("LOW")), Map.of()));

        refused(
                "PRM-DOC-009",
                () -> host.documents.edit(
                        officer,
                        filed.id(),
                        filed.revision(),
                        new Edit(Map.of(Prm.PROP_RISK, Optional.of("HIGH")), Map.of())));
        assertThat(host.documents.open(officer, filed.id()).properties().text(Prm.PROP_RISK))
                .contains("LOW");
    }

    @Test
    void linkedPartnerShouldGiveTheCategoryAndSettleWhatWasDue() {
        Document partner = host.documents.file(
                officer,
                new Draft(
                        Prm.TYPE_PARTNER,
                        Properties.EMPTY
                                .with(
                                        Cm.PROP_TITLE,
                                        new MultilingualText(Map.of(
                                                "ar", "البنك الإسلامي للتنمية", "en", "Islamic Development Bank")))
                                .with(Prm.PROP_ACRONYMS, List.of("IsDB")),
                        Optional.empty(),
                        Map.of(),
                        false),
                Optional.empty());
        Document filed = file(Prm.TYPE_MOU, Properties.EMPTY);
        Draft.Child counterparty = new Draft.Child(
                Optional.empty(),
                Properties.EMPTY.with(Prm.PROP_PARTY_ROLE, "COUNTERPARTY"),
                Map.of(Prm.ASSOC_PARTY_PARTNER, List.of(partner.id())));

        Document linked = host.documents.edit(
                officer,
                filed.id(),
                filed.revision(),
                new Edit(Map.of(), Map.of(Prm.ASSOC_PARTIES, List.of(counterparty))));

        assertThat(linked.properties().texts(Prm.PROP_DUE_BEFORE_APPROVAL)).doesNotContain("PRM-GUARD-009");
        for (String text : List.of("islamic dev", "الاسلامي", "isdb", "")) {
            assertThat(host.partners.find(officer, text, 10)).as(text).hasSize(1);
        }
        assertThat(host.partners.find(officer, "unesco", 10)).isEmpty();
    }

    @Test
    void childOfAnotherDocumentShouldNotBeTakenOver() {
        Document one = file(Prm.TYPE_MOU, Properties.EMPTY);
        Document other = file(Prm.TYPE_MOU, Properties.EMPTY);
        Draft.Child party =
                new Draft.Child(Optional.empty(), Properties.EMPTY.with(Prm.PROP_PARTY_NAME, "Side"), Map.of());
        host.documents.edit(
                officer, one.id(), one.revision(), new Edit(Map.of(), Map.of(Prm.ASSOC_PARTIES, List.of(party))));
        DocumentId taken = host.documents
                .children(officer, one.id(), Prm.ASSOC_PARTIES)
                .get(0)
                .id();

        refused(
                "PRM-DOC-001",
                () -> host.documents.edit(
                        officer,
                        other.id(),
                        other.revision(),
                        new Edit(
                                Map.of(),
                                Map.of(
                                        Prm.ASSOC_PARTIES,
                                        List.of(new Draft.Child(Optional.of(taken), Properties.EMPTY, Map.of()))))));
    }

    @Test
    void auditShouldTellBeforeAndAfter() {
        Document filed = file(Prm.TYPE_MOU, Properties.EMPTY.with(Prm.PROP_RISK, "LOW"));
        host.documents.edit(
                officer, filed.id(), filed.revision(), new Edit(Map.of(Prm.PROP_RISK, Optional.of("HIGH")), Map.of()));

        assertThat(host.trail.of(officer, filed.id())).last().satisfies(event -> {
            assertThat(event.action()).isEqualTo("document.edited");
            assertThat(event.person()).isEqualTo(officer.person());
            assertThat(event.origin()).isEqualTo("127.0.0.1");
            assertThat(event.before()).containsExactly(Map.entry("prm:risk", "LOW"));
            assertThat(event.after()).containsExactly(Map.entry("prm:risk", "HIGH"));
        });
    }

    @Test
    void auditShouldTellTheTitleAndThePartiesAsPeopleWroteThem() {
        Document filed = file(Prm.TYPE_MOU, Properties.EMPTY.with(Cm.PROP_TITLE, MultilingualText.of("fr", "Projet")));
        Map<QName, List<Draft.Child>> parties = Map.of(
                Prm.ASSOC_PARTIES,
                List.of(new Draft.Child(
                        Optional.empty(), Properties.EMPTY.with(Prm.PROP_PARTY_NAME, "المنظمة"), Map.of())));
        Document named = host.documents.edit(officer, filed.id(), filed.revision(), new Edit(Map.of(), parties));
        host.documents.edit(
                officer, named.id(), named.revision(), new Edit(Map.of(), Map.of(Prm.ASSOC_PARTIES, List.of())));

        var events = host.trail.of(officer, filed.id());
        assertThat(events.get(0).after()).containsEntry("cm:title", "fr: Projet");
        assertThat(events.get(1).action()).isEqualTo("document.edited");
        assertThat(named(events.get(1).before())).isEmpty();
        assertThat(named(events.get(1).after())).containsExactly("المنظمة");
        assertThat(named(events.get(2).before())).containsExactly("المنظمة");
        assertThat(named(events.get(2).after())).isEmpty();
    }

    private static List<String> named(Map<String, String> values) {
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().matches("prm:parties\\[.+]\\.prm:partyName"))
                .map(Map.Entry::getValue)
                .toList();
    }

    private Document file(QName type, Properties properties) {
        return host.documents.file(officer, draft(type, properties), Optional.empty());
    }

    private Draft draft(QName type, Properties properties) {
        return new Draft(
                type,
                properties,
                Optional.of(host.stage("officer", "draft.txt", "Some words of " + type + ".")
                        .id()),
                Map.of(),
                true);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
