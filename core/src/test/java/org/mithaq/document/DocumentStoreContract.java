package org.mithaq.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

/** What every host's repository holds of documents, their properties, children and associations. */
public interface DocumentStoreContract extends StoredDocuments {

    DocumentId UNKNOWN = new DocumentId("00000000-0000-4000-8000-000000000000");

    @Test
    default void createdDocumentShouldBeFoundAsItWasGiven() {
        Document created = memorandum("Cooperation in teacher training");

        assertThat(present(created.id())).isEqualTo(created);
        assertThat(created.type()).isEqualTo(Prm.TYPE_MOU);
        assertThat(created.name()).isEqualTo("memorandum.docx");
        assertThat(created.properties()).isEqualTo(titled("Cooperation in teacher training"));
        assertThat(created.owner()).isEqualTo(OFFICER);
        assertThat(created.modifier()).isEqualTo(OFFICER);
        assertThat(created.parent()).isEmpty();
        assertThat(created.content()).isEmpty();
    }

    @Test
    default void everyKindOfValueShouldComeBackEqual() {
        Properties properties = Properties.of(Map.of(
                Cm.PROP_TITLE,
                new MultilingualText(Map.of("ar", "مذكرة تفاهم", "fr", "Protocole d’accord", "en", "MoU")),
                Prm.PROP_AMOUNT,
                76_644_400L,
                Prm.PROP_FINANCIAL,
                true,
                Prm.PROP_BINDING,
                false,
                Prm.PROP_EXPIRES_ON,
                LocalDate.of(2029, 2, 28),
                Prm.PROP_STATUS_SINCE,
                Instant.parse("2026-03-01T09:30:00.123Z"),
                Prm.PROP_COUNTRIES,
                List.of("SN", "MA", "ID"),
                Prm.PROP_DIPLOMATIC_NOTE,
                "Line one\nالسطر الثاني « trois » 𝒳"));

        Document created = memorandum(properties);

        assertThat(present(created.id()).properties()).isEqualTo(properties);
    }

    @Test
    default void documentsShouldHaveDifferentIds() {
        assertThat(memorandum("One").id()).isNotEqualTo(memorandum("One").id());
    }

    @Test
    default void unknownDocumentShouldBeEmpty() {
        assertThat(inTransaction(() -> store().find(UNKNOWN))).isEmpty();
        assertThat(inTransaction(() -> store().lock(UNKNOWN))).isEmpty();
        assertThat(inTransaction(() -> store().read(UNKNOWN))).isEmpty();
        assertThat(inTransaction(() -> store().text(UNKNOWN))).isEmpty();
        assertThat(inTransaction(() -> store().versions(UNKNOWN))).isEmpty();
        assertThat(inTransaction(() -> store().children(UNKNOWN, Prm.ASSOC_PARTIES)))
                .isEmpty();
    }

    @Test
    default void rolledBackDocumentShouldNotStay() {
        DocumentId[] id = new DocumentId[1];
        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    id[0] = memorandum("Refused").id();
                    assertThat(store().find(id[0]))
                            .as("seen by its own transaction")
                            .isPresent();
                    throw new IllegalStateException("the guard failed");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(inTransaction(() -> store().find(id[0]))).isEmpty();
    }

    @Test
    default void updateShouldReplaceAllPropertiesAndGiveANewRevision() {
        Document filed = memorandum(titled("Draft").with(Prm.PROP_LEAD_SECTOR, "EDU"));

        Document updated = inTransaction(
                () -> store().update(filed.id(), filed.revision(), Properties.of(Map.of(Prm.PROP_PRIORITY, "HIGH"))));

        assertThat(updated.properties()).isEqualTo(Properties.of(Map.of(Prm.PROP_PRIORITY, "HIGH")));
        assertThat(updated.revision()).isNotEqualTo(filed.revision());
        assertThat(updated.created()).isEqualTo(filed.created());
        assertThat(updated.modified()).isAfterOrEqualTo(filed.modified());
        assertThat(present(filed.id())).isEqualTo(updated);
    }

    @Test
    default void writeWithAnOlderRevisionShouldBeAConflictAndChangeNothing() {
        Document filed = memorandum("Draft");
        Document updated = set(filed, Prm.PROP_LEAD_SECTOR, "EDU");

        assertThatThrownBy(() -> set(filed, Prm.PROP_LEAD_SECTOR, "SCI")).satisfies(isProblem("PRM-DOC-009"));
        assertThatThrownBy(() -> inTransaction(
                        () -> store().replaceContent(filed.id(), filed.revision(), stage("late.txt", "late"))))
                .satisfies(isProblem("PRM-DOC-009"));
        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> store().delete(filed.id(), filed.revision())))
                .satisfies(isProblem("PRM-DOC-009"));
        assertThat(present(filed.id())).isEqualTo(updated);
    }

    @Test
    default void writeToAnUnknownDocumentShouldBeNotFound() {
        Revision revision = memorandum("Any").revision();

        assertThatThrownBy(() -> inTransaction(() -> store().update(UNKNOWN, revision, Properties.EMPTY)))
                .satisfies(isProblem("PRM-DOC-001"));
        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> store().delete(UNKNOWN, revision)))
                .satisfies(isProblem("PRM-DOC-001"));
        assertThatThrownBy(() ->
                        unitOfWork().inTransaction(() -> store().writeText(UNKNOWN, new PageText(List.of("text")))))
                .satisfies(isProblem("PRM-DOC-001"));
    }

    @Test
    default void lockShouldGiveThePresentState() {
        Document filed = memorandum("Draft");

        assertThat(inTransaction(() -> store().lock(filed.id()))).contains(filed);
    }

    @Test
    default void deletedDocumentShouldBeGoneWithItsChildrenAndAssociations() {
        Document instrument = memorandum("Draft");
        Document other = memorandum("Other");
        Document party = party(instrument, "Ministry of Education");
        Document partner = partner("Ministry of Education");
        unitOfWork().inTransaction(() -> {
            store().associate(party.id(), Prm.ASSOC_PARTY_PARTNER, partner.id());
            store().associate(other.id(), Prm.ASSOC_REPLACES, instrument.id());
        });

        unitOfWork().inTransaction(() -> store().delete(
                        instrument.id(), present(instrument.id()).revision()));

        assertThat(inTransaction(() -> store().find(instrument.id()))).isEmpty();
        assertThat(inTransaction(() -> store().find(party.id()))).isEmpty();
        assertThat(inTransaction(() -> store().children(instrument.id(), Prm.ASSOC_PARTIES)))
                .isEmpty();
        assertThat(inTransaction(() -> store().sources(partner.id(), Prm.ASSOC_PARTY_PARTNER)))
                .isEmpty();
        assertThat(inTransaction(() -> store().targets(other.id(), Prm.ASSOC_REPLACES)))
                .isEmpty();
    }

    @Test
    default void childrenShouldComeInTheOrderOfTheirCreation() {
        Document instrument = memorandum("Draft");
        Document second = party(instrument, "Zanzibar University");
        Document first = party(instrument, "Academy of Sciences");

        assertThat(inTransaction(() -> store().children(instrument.id(), Prm.ASSOC_PARTIES)))
                .containsExactly(second, first);
        assertThat(second.parent()).contains(instrument.id());
        assertThat(inTransaction(() -> store().children(instrument.id(), Prm.ASSOC_REVIEW_ROUNDS)))
                .isEmpty();
    }

    @Test
    default void assessmentInAPartnersDossierShouldBeAChildOfThePartner() {
        Document partner = partner("Foundation");
        Document assessment = inTransaction(() -> store().create(new NewDocument(
                Prm.TYPE_DUE_DILIGENCE,
                new NewDocument.Location.Under(partner.id(), Cm.ASSOC_CONTAINS),
                "due-diligence-1",
                Properties.of(Map.of(Prm.PROP_TIER, "STANDARD")),
                Optional.empty(),
                OFFICER)));

        assertThat(assessment.parent()).contains(partner.id());
        assertThat(inTransaction(() -> store().children(partner.id(), Cm.ASSOC_CONTAINS)))
                .containsExactly(assessment);
        assertThat(present(partner.id()).revision()).isNotEqualTo(partner.revision());
        Revision before = present(partner.id()).revision();
        set(assessment, Prm.PROP_ASSESSED_RISK, "HIGH");
        assertThat(present(partner.id()).revision()).isNotEqualTo(before);
    }

    @Test
    default void childOfAnUnknownParentShouldBeNotFound() {
        assertThatThrownBy(() -> inTransaction(() -> store().create(new NewDocument(
                        Prm.TYPE_PARTY,
                        new NewDocument.Location.Under(UNKNOWN, Prm.ASSOC_PARTIES),
                        "Party",
                        Properties.EMPTY,
                        Optional.empty(),
                        OFFICER))))
                .satisfies(isProblem("PRM-DOC-001"));
    }

    @Test
    default void deletedChildShouldLeaveItsSiblings() {
        Document instrument = memorandum("Draft");
        Document first = party(instrument, "First");
        Document second = party(instrument, "Second");

        unitOfWork().inTransaction(() -> store().delete(first.id(), first.revision()));

        assertThat(inTransaction(() -> store().children(instrument.id(), Prm.ASSOC_PARTIES)))
                .extracting(Document::id)
                .containsExactly(second.id());
    }

    @Test
    default void associationsShouldBeFoundFromBothEnds() {
        Document renewal = memorandum("Renewal");
        Document expired = memorandum("Expired");
        Document older = memorandum("Older");
        unitOfWork().inTransaction(() -> {
            store().associate(renewal.id(), Prm.ASSOC_REPLACES, older.id());
            store().associate(renewal.id(), Prm.ASSOC_REPLACES, expired.id());
            store().associate(renewal.id(), Prm.ASSOC_REPLACES, older.id());
        });

        assertThat(inTransaction(() -> store().targets(renewal.id(), Prm.ASSOC_REPLACES)))
                .containsExactly(older.id(), expired.id());
        assertThat(inTransaction(() -> store().sources(older.id(), Prm.ASSOC_REPLACES)))
                .containsExactly(renewal.id());
        assertThat(inTransaction(() -> store().targets(renewal.id(), Prm.ASSOC_AMENDS)))
                .isEmpty();
        assertThat(inTransaction(() -> store().targets(older.id(), Prm.ASSOC_REPLACES)))
                .isEmpty();
    }

    @Test
    default void dissociatedDocumentsShouldNoLongerBeFoundFromEachOther() {
        Document renewal = memorandum("Renewal");
        Document expired = memorandum("Expired");
        unitOfWork().inTransaction(() -> store().associate(renewal.id(), Prm.ASSOC_REPLACES, expired.id()));

        unitOfWork().inTransaction(() -> store().dissociate(renewal.id(), Prm.ASSOC_REPLACES, expired.id()));

        assertThat(inTransaction(() -> store().targets(renewal.id(), Prm.ASSOC_REPLACES)))
                .isEmpty();
        assertThat(inTransaction(() -> store().sources(expired.id(), Prm.ASSOC_REPLACES)))
                .isEmpty();
    }

    @Test
    default void associationWithAnUnknownDocumentShouldBeNotFound() {
        Document known = memorandum("Known");

        assertThatThrownBy(() ->
                        unitOfWork().inTransaction(() -> store().associate(known.id(), Prm.ASSOC_REPLACES, UNKNOWN)))
                .satisfies(isProblem("PRM-DOC-001"));
    }

    @Test
    default void readersOfTheHostShouldNeverBeNobody() {
        Document filed = memorandum("Draft");

        assertThat(inTransaction(() -> store().hostReaders(filed.id()))).isNotEmpty();
    }

    static java.util.function.Consumer<Throwable> isProblem(String code) {
        return thrown -> assertThat(thrown).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
