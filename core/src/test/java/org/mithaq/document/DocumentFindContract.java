package org.mithaq.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

/** What every host's repository answers about properties, types and changes. */
public interface DocumentFindContract extends StoredDocuments {

    @Test
    default void equalTextShouldBeFound() {
        Document wanted = memorandum(titled("A").with(Prm.PROP_REFERENCE, "ICESCO/MOU/2026/0001"));
        memorandum(titled("B").with(Prm.PROP_REFERENCE, "ICESCO/MOU/2026/0002"));
        memorandum("C");

        assertThat(found(Prm.PROP_REFERENCE, new Condition.Is("ICESCO/MOU/2026/0001")))
                .containsExactly(wanted.id());
        assertThat(found(Prm.PROP_REFERENCE, new Condition.Is("icesco/mou/2026/0001")))
                .isEmpty();
        assertThat(found(Prm.PROP_REFERENCE, new Condition.Is("ICESCO/MOU/2026")))
                .isEmpty();
    }

    @Test
    default void outlinesShouldBeOfWhatFulfilsTheConditionAndIsWanted() {
        Document wanted = memorandum(titled("A").with(Prm.PROP_LANGUAGE, "en").with(Prm.PROP_FOCAL_POINT, "officer"));
        memorandum(titled("B").with(Prm.PROP_LANGUAGE, "en"));
        memorandum(titled("C").with(Prm.PROP_LANGUAGE, "fr").with(Prm.PROP_FOCAL_POINT, "officer"));

        List<Document> outlines = inTransaction(() -> store().outlines(
                        Prm.TYPE_INSTRUMENT,
                        Prm.PROP_LANGUAGE,
                        new Condition.Is("en"),
                        document -> document.properties().has(Prm.PROP_FOCAL_POINT)));

        assertThat(outlines).singleElement().satisfies(outline -> {
            assertThat(outline.id()).isEqualTo(wanted.id());
            assertThat(outline.properties()).isEqualTo(wanted.properties());
            assertThat(outline.owner()).isEqualTo(wanted.owner());
        });
    }

    @Test
    default void oneOfSeveralValuesShouldBeFound() {
        Document both = memorandum(titled("A").with(Prm.PROP_COUNTRIES, List.of("MA", "SN")));
        Document one = memorandum(titled("B").with(Prm.PROP_COUNTRIES, List.of("SN")));

        assertThat(found(Prm.PROP_COUNTRIES, new Condition.Is("MA"))).containsExactly(both.id());
        assertThat(found(Prm.PROP_COUNTRIES, new Condition.Is("SN")))
                .containsExactlyElementsOf(sorted(both.id(), one.id()));
    }

    @Test
    default void flagsNumbersDatesAndInstantsShouldBeFoundByTheirValue() {
        Document wanted = memorandum(titled("A")
                .with(Prm.PROP_FINANCIAL, true)
                .with(Prm.PROP_AMOUNT, 153_288_800L)
                .with(Prm.PROP_EXPIRES_ON, LocalDate.of(2027, 6, 30))
                .with(Prm.PROP_STATUS_SINCE, Instant.parse("2026-03-01T09:30:00Z")));
        memorandum(titled("B")
                .with(Prm.PROP_FINANCIAL, false)
                .with(Prm.PROP_AMOUNT, 153_288_801L)
                .with(Prm.PROP_EXPIRES_ON, LocalDate.of(2027, 7, 1))
                .with(Prm.PROP_STATUS_SINCE, Instant.parse("2026-03-01T09:30:01Z")));

        assertThat(found(Prm.PROP_FINANCIAL, new Condition.Is(true))).containsExactly(wanted.id());
        assertThat(found(Prm.PROP_AMOUNT, new Condition.Is(153_288_800L))).containsExactly(wanted.id());
        assertThat(found(Prm.PROP_EXPIRES_ON, new Condition.Is(LocalDate.of(2027, 6, 30))))
                .containsExactly(wanted.id());
        assertThat(found(Prm.PROP_STATUS_SINCE, new Condition.Is(Instant.parse("2026-03-01T09:30:00Z"))))
                .containsExactly(wanted.id());
    }

    @Test
    default void rangeShouldIncludeItsBeginningAndExcludeItsEnd() {
        Document first = memorandum(titled("A").with(Prm.PROP_SIGNED_ON, LocalDate.of(2024, 7, 16)));
        Document last = memorandum(titled("B").with(Prm.PROP_SIGNED_ON, LocalDate.of(2024, 7, 18)));

        LocalDate begin = LocalDate.of(2024, 7, 16);
        LocalDate end = LocalDate.of(2024, 7, 18);
        assertThat(found(Prm.PROP_SIGNED_ON, new Condition.Between(Optional.of(begin), Optional.of(end))))
                .containsExactly(first.id());
        assertThat(found(Prm.PROP_SIGNED_ON, new Condition.Between(Optional.of(end), Optional.empty())))
                .containsExactly(last.id());
        assertThat(found(Prm.PROP_SIGNED_ON, new Condition.Between(Optional.empty(), Optional.of(end))))
                .containsExactly(first.id());
        assertThat(found(Prm.PROP_SIGNED_ON, new Condition.Between(Optional.empty(), Optional.empty())))
                .containsExactlyElementsOf(sorted(first.id(), last.id()));
    }

    @Test
    default void rangeOfInstantsShouldTellSecondsApart() {
        Document early = memorandum(titled("A").with(Prm.PROP_CLEARED_AT, Instant.parse("2026-03-01T09:00:00Z")));
        memorandum(titled("B").with(Prm.PROP_CLEARED_AT, Instant.parse("2026-03-01T09:00:01Z")));

        assertThat(found(
                        Prm.PROP_CLEARED_AT,
                        new Condition.Between(Optional.empty(), Optional.of(Instant.parse("2026-03-01T09:00:01Z")))))
                .containsExactly(early.id());
    }

    @Test
    default void longTextShouldBeFoundByItsWholeValueOnly() {
        String note = "ملاحظة ".repeat(500);
        Document wanted = memorandum(titled("A").with(Prm.PROP_FEASIBILITY, note + "A"));
        memorandum(titled("B").with(Prm.PROP_FEASIBILITY, note + "B"));

        assertThat(found(Prm.PROP_FEASIBILITY, new Condition.Is(note + "A"))).containsExactly(wanted.id());
    }

    @Test
    default void typeShouldFindItsSubtypesAndNoOthers() {
        Document memorandum = memorandum(titled("A").with(Prm.PROP_LEAD_SECTOR, "SHS"));
        Document agreement = inTransaction(() -> store().create(new NewDocument(
                Prm.TYPE_AGREEMENT,
                new NewDocument.Location.In(Place.DRAFTS),
                "agreement.docx",
                titled("B").with(Prm.PROP_LEAD_SECTOR, "SHS"),
                Optional.empty(),
                OFFICER)));
        Condition sector = new Condition.Is("SHS");

        assertThat(found(Prm.TYPE_INSTRUMENT, Prm.PROP_LEAD_SECTOR, sector, 10))
                .containsExactlyElementsOf(sorted(memorandum.id(), agreement.id()));
        assertThat(found(Prm.TYPE_MOU, Prm.PROP_LEAD_SECTOR, sector, 10)).containsExactly(memorandum.id());
        assertThat(found(Prm.TYPE_PARTNER, Prm.PROP_LEAD_SECTOR, sector, 10)).isEmpty();
    }

    @Test
    default void noMoreThanAskedForShouldBeFound() {
        for (int i = 0; i < 4; i++) {
            memorandum(titled("A").with(Prm.PROP_RISK, "LOW"));
        }

        assertThat(found(Prm.TYPE_MOU, Prm.PROP_RISK, new Condition.Is("LOW"), 3))
                .hasSize(3);
    }

    @Test
    default void findShouldSeeWhatItsOwnTransactionWroteAndNotWhatWasReplacedOrDeleted() {
        Condition high = new Condition.Is("HIGH");
        Document changed = memorandum(titled("A").with(Prm.PROP_PRIORITY, "HIGH"));
        Document deleted = memorandum(titled("B").with(Prm.PROP_PRIORITY, "HIGH"));
        unitOfWork().inTransaction(() -> {
            Document written = memorandum(titled("C").with(Prm.PROP_PRIORITY, "HIGH"));
            store().update(changed.id(), changed.revision(), titled("A").with(Prm.PROP_PRIORITY, "LOW"));
            store().delete(deleted.id(), deleted.revision());

            assertThat(store().find(Prm.TYPE_MOU, Prm.PROP_PRIORITY, high, 10))
                    .extracting(Document::id)
                    .containsExactly(written.id());
        });
    }

    @Test
    default void walkShouldReachEveryDocumentOfTheTypeOnce() {
        List<DocumentId> partners = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            partners.add(partner("Partner " + i).id());
        }
        memorandum("No partner");

        List<DocumentId> walked = new ArrayList<>();
        Optional<DocumentId> after = Optional.empty();
        List<Document> page;
        do {
            Optional<DocumentId> from = after;
            page = inTransaction(() -> store().walk(Prm.TYPE_PARTNER, from, 2));
            page.forEach(document -> walked.add(document.id()));
            after = walked.isEmpty() ? Optional.empty() : Optional.of(walked.get(walked.size() - 1));
        } while (!page.isEmpty());

        assertThat(walked).containsExactlyElementsOf(sorted(partners.toArray(DocumentId[]::new)));
    }

    @Test
    default void everyCommittedChangeShouldBeToldOnceItHappened() {
        Document document = memorandum("Draft");
        Document replaced = memorandum("Replaced");
        Map<String, Runnable> changes = Map.of(
                "properties", () -> set(present(document.id()), Prm.PROP_RISK, "HIGH"),
                "content",
                        () -> store().replaceContent(
                                        document.id(), present(document.id()).revision(), stage("draft.txt", "text")),
                "text", () -> store().writeText(document.id(), new PageText(List.of("text"))),
                "child", () -> party(document, "Party"),
                "association", () -> store().associate(document.id(), Prm.ASSOC_REPLACES, replaced.id()));

        changes.forEach((what, change) -> {
            long before = lastMark();
            Revision revision = present(document.id()).revision();
            unitOfWork().inTransaction(change);
            assertThat(changedSince(before)).as(what).contains(document.id());
            if (!what.equals("text")) {
                assertThat(present(document.id()).revision())
                        .as("revision after " + what)
                        .isNotEqualTo(revision);
            }
        });
        long before = lastMark();
        unitOfWork().inTransaction(() -> store().delete(
                        document.id(), present(document.id()).revision()));
        assertThat(changedSince(before)).as("deletion").contains(document.id());
    }

    @Test
    default void changesShouldComeOldestFirstWithRisingMarksAndContinueAfterAMark() {
        long begin = lastMark();
        Document first = memorandum("First");
        Document second = memorandum("Second");
        Document third = memorandum("Third");

        List<Change> changes = inTransaction(() -> store().changesSince(begin, 10));
        assertThat(changes).extracting(Change::id).containsExactly(first.id(), second.id(), third.id());
        assertThat(changes).extracting(Change::mark).isSorted().doesNotHaveDuplicates();
        List<Change> two = inTransaction(() -> store().changesSince(begin, 2));
        assertThat(two).hasSize(2);
        assertThat(inTransaction(() -> store().changesSince(two.get(1).mark(), 10)))
                .extracting(Change::id)
                .containsExactly(third.id());
    }

    @Test
    default void whatTheSystemFindsOutShouldBeKeptUnderTheRevisionThatPeopleHaveRead() {
        Document filed = memorandum(titled("Draft").with(Prm.PROP_TEXT_STATE, "PENDING"));
        Properties found = filed.properties()
                .with(Prm.PROP_TEXT_STATE, "READABLE")
                .with(Prm.PROP_LANGUAGES_FOUND, List.of("fr", "ar"))
                .with(Prm.PROP_LANGUAGE, "fr")
                .with(Prm.PROP_PAGE_COUNT, 3L)
                .with(Prm.PROP_MISSING_FOR_REVIEW, List.of("PRM-GUARD-001"))
                .with(Prm.PROP_ALERTS_SENT, List.of("EXPIRY:2030-01-01"));
        long mark = lastMark();

        Document read = inTransaction(() -> store().update(filed.id(), filed.revision(), found));

        assertThat(read.revision()).isEqualTo(filed.revision());
        assertThat(read.modifier()).isEqualTo(filed.modifier());
        assertThat(present(filed.id()).properties()).isEqualTo(found);
        assertThat(changedSince(mark)).contains(filed.id());
        assertThat(set(read, Prm.PROP_LANGUAGE, "en").revision()).isNotEqualTo(filed.revision());
    }

    @Test
    default void rolledBackChangeShouldNotBeTold() {
        long begin = lastMark();
        try {
            unitOfWork().inTransaction(() -> {
                memorandum("Refused");
                throw new IllegalStateException();
            });
        } catch (IllegalStateException expected) {
            assertThat(changedSince(begin)).isEmpty();
            return;
        }
        throw new AssertionError("the failure must reach the caller");
    }

    private List<DocumentId> found(QName property, Condition condition) {
        return found(Prm.TYPE_INSTRUMENT, property, condition, 100);
    }

    private List<DocumentId> found(QName type, QName property, Condition condition, int limit) {
        return inTransaction(() -> store().find(type, property, condition, limit)).stream()
                .map(Document::id)
                .toList();
    }

    private List<DocumentId> changedSince(long mark) {
        return inTransaction(() -> store().changesSince(mark, 100)).stream()
                .map(Change::id)
                .toList();
    }

    private long lastMark() {
        long mark = 0;
        List<Change> changes;
        do {
            long from = mark;
            changes = inTransaction(() -> store().changesSince(from, 100));
            mark = changes.isEmpty() ? mark : changes.get(changes.size() - 1).mark();
        } while (!changes.isEmpty());
        return mark;
    }

    private static List<DocumentId> sorted(DocumentId... ids) {
        return java.util.Arrays.stream(ids).sorted().toList();
    }
}
