package org.mithaq.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mithaq.access.Actor;
import org.mithaq.audit.AuditEvent;
import org.mithaq.document.BulkEdits.Outcome;
import org.mithaq.memory.MemoryHost;
import org.mithaq.memory.TrailedStates;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

class BulkEditsTest {

    private final MemoryHost host = new MemoryHost();
    private final BulkEdits edits = new BulkEdits(host.work, host.documents, host.model);
    private final Actor officer = host.actor("officer");
    private int filed;

    @AfterEach
    void trailShouldTellWhatTheDocumentsAre() {
        TrailedStates.check(host);
    }

    @Test
    void previewShouldShowTheChangeOfEachDocumentAndChangeNothing() {
        Document high = file(Properties.EMPTY.with(Prm.PROP_RISK, "HIGH"));
        Document none = file(Properties.EMPTY);
        Document low = file(Properties.EMPTY.with(Prm.PROP_RISK, "LOW"));

        List<Outcome> shown = preview(officer, set(Prm.PROP_RISK, "LOW"), high, none, low);

        assertThat(shown)
                .extracting(outcome -> ((Outcome.Changed) outcome).differences())
                .containsExactly(
                        List.of(new BulkEdits.Difference(Prm.PROP_RISK, Optional.of("HIGH"), Optional.of("LOW"))),
                        List.of(new BulkEdits.Difference(Prm.PROP_RISK, Optional.empty(), Optional.of("LOW"))),
                        List.of());
        assertThat(List.of(now(high), now(none), now(low))).containsExactly(high, none, low);
        assertThat(trail(high)).extracting(AuditEvent::action).containsExactly("document.filed");
    }

    @Test
    void applyingShouldEditAndAuditEachDocumentAsASingleEditDoes() {
        Document one = file(Properties.EMPTY.with(Prm.PROP_RISK, "HIGH"));
        Document two = file(Properties.EMPTY);

        List<Outcome> done = apply(officer, set(Prm.PROP_RISK, "LOW"), one, two);

        assertThat(done).allSatisfy(outcome -> {
            Outcome.Changed changed = (Outcome.Changed) outcome;
            assertThat(changed.document()).isEqualTo(now(changed.document()));
            assertThat(changed.document().properties().text(Prm.PROP_RISK)).contains("LOW");
        });
        assertThat(trail(one)).last().satisfies(event -> {
            assertThat(event.action()).isEqualTo("document.edited");
            assertThat(event.person()).isEqualTo(officer.person());
            assertThat(event.before()).isEqualTo(Map.of("prm:risk", "HIGH"));
            assertThat(event.after()).isEqualTo(Map.of("prm:risk", "LOW"));
        });
    }

    @Test
    void documentThatIsRefusedShouldKeepNoOtherFromTheChange() {
        Document mine = file(Properties.EMPTY);
        Document theirs = host.documents.file(
                host.actor("records-manager"),
                draft(Properties.EMPTY.with(Prm.PROP_LEAD_SECTOR, "CULT"), "theirs"),
                Optional.empty());
        Document alsoMine = file(Properties.EMPTY);

        List<Outcome> done = apply(officer, set(Prm.PROP_RISK, "LOW"), mine, theirs, alsoMine);

        assertThat(done.get(0)).isInstanceOf(Outcome.Changed.class);
        assertThat(done.get(1)).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.problem().code()).isEqualTo("PRM-ACCESS-002");
            assertThat(refused.document()).contains(theirs);
            assertThat(refused.passing()).isFalse();
        });
        assertThat(done.get(2)).isInstanceOf(Outcome.Changed.class);
        assertThat(now(theirs)).isEqualTo(theirs);
        assertThat(now(alsoMine).properties().text(Prm.PROP_RISK)).contains("LOW");
    }

    @ParameterizedTest
    @CsvSource({
        "officer,",
        "head-of-sector,",
        "records-manager,",
        "other-officer,PRM-ACCESS-002",
        "legal-reviewer,PRM-ACCESS-002",
        "head-of-legal,PRM-ACCESS-002",
        "technical-focal-point,PRM-ACCESS-002",
        "finance-officer,PRM-ACCESS-002",
        "director-general,PRM-ACCESS-002",
        "reader,PRM-ACCESS-002",
        "administrator,PRM-ACCESS-002"
    })
    void everyRoleShouldBeShownWhatItWouldBeAnswered(String person, String code) {
        Actor actor = host.actor(person);
        Document document = file(Properties.EMPTY);

        assertThat(codes(preview(actor, set(Prm.PROP_RISK, "LOW"), document)))
                .containsExactly(Optional.ofNullable(code));
        assertThat(codes(apply(actor, set(Prm.PROP_RISK, "LOW"), document))).containsExactly(Optional.ofNullable(code));
        assertThat(now(document).properties().has(Prm.PROP_RISK)).isEqualTo(code == null);
    }

    @Test
    void documentThatMayNotBeReadShouldBeAnsweredAsOneThatIsNotThere() {
        Document secret = file(Properties.EMPTY.with(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"));
        Actor reader = host.actor("reader");
        List<PropertyChange> changes = set(Prm.PROP_RISK, "LOW");

        List<Outcome> shown = edits.preview(
                reader,
                List.of(
                        new BulkEdits.Target(secret.id(), Optional.empty(), changes),
                        new BulkEdits.Target(new DocumentId("none"), Optional.empty(), changes)));

        assertThat(codes(shown)).containsExactly(Optional.of("PRM-DOC-001"), Optional.of("PRM-DOC-001"));
        assertThat(shown).allSatisfy(outcome -> assertThat(((Outcome.Refused) outcome).document())
                .isEmpty());
    }

    @Test
    void whatSomebodyChangedSinceThePreviewShouldNotBeOverwritten() {
        Document document = file(Properties.EMPTY);
        preview(officer, set(Prm.PROP_RISK, "LOW"), document);
        host.documents.edit(
                host.actor("head-of-sector"),
                document.id(),
                document.revision(),
                new Edit(Map.of(Prm.PROP_RISK, Optional.of("HIGH")), Map.of()));

        assertThat(codes(apply(officer, set(Prm.PROP_RISK, "LOW"), document)))
                .containsExactly(Optional.of("PRM-DOC-009"));
        assertThat(now(document).properties().text(Prm.PROP_RISK)).contains("HIGH");
    }

    @Test
    void repeatingACallWhoseAnswerWasLostShouldDoNoHarm() {
        Document document = file(Properties.EMPTY);
        apply(officer, set(Prm.PROP_RISK, "LOW"), document);
        Document after = now(document);

        List<Outcome> again = apply(officer, set(Prm.PROP_RISK, "LOW"), document);

        assertThat(again.get(0)).isEqualTo(new Outcome.Changed(document.id(), after, List.of(), false));
        assertThat(trail(document)).hasSize(2);
    }

    @Test
    void valuesShouldBeAddedToAndTakenFromThoseThatEachDocumentHas() {
        Document one = file(Properties.EMPTY.with(Prm.PROP_COUNTRIES, List.of("MA", "SN")));
        Document two = file(Properties.EMPTY);

        apply(officer, List.of(new PropertyChange.Add(Prm.PROP_COUNTRIES, List.of("SN", "EG"))), one, two);
        assertThat(now(one).properties().texts(Prm.PROP_COUNTRIES)).containsExactly("MA", "SN", "EG");
        assertThat(now(two).properties().texts(Prm.PROP_COUNTRIES)).containsExactly("SN", "EG");

        apply(
                officer,
                List.of(new PropertyChange.Remove(Prm.PROP_COUNTRIES, List.of("SN", "EG", "JO"))),
                now(one),
                now(two));
        assertThat(now(one).properties().texts(Prm.PROP_COUNTRIES)).containsExactly("MA");
        assertThat(now(two).properties().has(Prm.PROP_COUNTRIES)).isFalse();
    }

    @Test
    void previousValuesShouldBePutBackWhereNobodyChangedThemSince() {
        Document one = file(Properties.EMPTY.with(Prm.PROP_RISK, "HIGH"));
        Document two = file(Properties.EMPTY);
        List<Outcome> done = apply(officer, set(Prm.PROP_RISK, "LOW"), one, two);
        host.documents.edit(
                officer,
                two.id(),
                now(two).revision(),
                new Edit(Map.of(Prm.PROP_RISK, Optional.of("MEDIUM")), Map.of()));

        List<Outcome> undone = edits.apply(
                officer,
                done.stream()
                        .map(Outcome.Changed.class::cast)
                        .map(changed -> new BulkEdits.Target(
                                changed.id(),
                                Optional.of(changed.document().revision()),
                                changed.differences().stream()
                                        .map(difference -> (PropertyChange)
                                                new PropertyChange.Set(difference.property(), difference.from()))
                                        .toList()))
                        .toList());

        assertThat(codes(undone)).containsExactly(Optional.empty(), Optional.of("PRM-DOC-009"));
        assertThat(now(one).properties().text(Prm.PROP_RISK)).contains("HIGH");
        assertThat(now(two).properties().text(Prm.PROP_RISK)).contains("MEDIUM");
    }

    @Test
    void whatTheModelDoesNotAllowShouldBeRefusedForEachDocument() {
        Document document = file(Properties.EMPTY);
        for (List<PropertyChange> changes : List.of(
                set(Prm.PROP_STATUS, "IN_FORCE"),
                set(Prm.PROP_RISK, "ENORMOUS"),
                set(Prm.PROP_ISSUED_ON, "2026-01-01"))) {
            assertThat(codes(preview(officer, changes, document))).containsExactly(Optional.of("PRM-DOC-003"));
            assertThat(codes(apply(officer, changes, document))).containsExactly(Optional.of("PRM-DOC-003"));
        }
        assertThat(now(document)).isEqualTo(document);
    }

    @Test
    void previewShouldWarnWhoWouldNotReadTheDocumentAnyMore() {
        Document document = host.documents.file(
                host.actor("head-of-sector"),
                draft(Properties.EMPTY.with(Prm.PROP_LEAD_SECTOR, "PART"), "confined"),
                Optional.empty());

        assertThat(preview(officer, set(Prm.PROP_CONFIDENTIALITY, "SECTOR"), document))
                .allSatisfy(outcome ->
                        assertThat(((Outcome.Changed) outcome).hidden()).isFalse());
        assertThat(preview(officer, set(Prm.PROP_CONFIDENTIALITY, "RESTRICTED"), document))
                .allSatisfy(outcome ->
                        assertThat(((Outcome.Changed) outcome).hidden()).isTrue());
    }

    @Test
    void failureThatMayPassShouldBeToldAsSuchAndKeepNoOtherFromTheChange() {
        Document one = file(Properties.EMPTY);
        Document two = file(Properties.EMPTY);
        Document three = file(Properties.EMPTY);
        BulkEdits shaken = new BulkEdits(
                new FailingFirst(host.work, UnitOfWork.unreachable(), new IllegalStateException()),
                host.documents,
                host.model);

        List<Outcome> done = shaken.apply(officer, targets(set(Prm.PROP_RISK, "LOW"), one, two, three));

        assertThat(codes(done))
                .containsExactly(Optional.of("PRM-DOC-016"), Optional.of("PRM-BULK-004"), Optional.empty());
        assertThat(done.subList(0, 2)).allSatisfy(outcome -> assertThat(((Outcome.Refused) outcome).passing())
                .isTrue());
        assertThat(now(three).properties().text(Prm.PROP_RISK)).contains("LOW");
    }

    @Test
    void whatIsNoChangeOfSeveralDocumentsShouldBeRefusedAsAWhole() {
        Document document = file(Properties.EMPTY);
        List<PropertyChange> changes = set(Prm.PROP_RISK, "LOW");

        assertCode("PRM-BULK-001", () -> edits.apply(officer, List.of()));
        assertCode("PRM-BULK-001", () -> apply(officer, changes, document, document));
        assertCode(
                "PRM-BULK-001",
                () -> edits.preview(
                        officer,
                        Stream.iterate(0, i -> i + 1)
                                .limit(BulkEdits.MOST + 1)
                                .map(i -> new BulkEdits.Target(new DocumentId("d" + i), Optional.empty(), changes))
                                .toList()));
        assertCode("PRM-BULK-002", () -> apply(officer, List.of(), document));
        assertCode("PRM-BULK-002", () -> apply(officer, List.of(changes.get(0), changes.get(0)), document));
        assertCode(
                "PRM-BULK-003",
                () -> apply(officer, List.of(new PropertyChange.Add(Prm.PROP_RISK, List.of("LOW"))), document));
        assertThat(now(document)).isEqualTo(document);
    }

    /** Fails its first transactions, one with each failure. */
    private static final class FailingFirst implements UnitOfWork {
        private final UnitOfWork work;
        private final List<RuntimeException> failures;
        private int asked;

        FailingFirst(UnitOfWork work, RuntimeException... failures) {
            this.work = work;
            this.failures = List.of(failures);
        }

        @Override
        public <T> T inTransaction(Supplier<T> asking) {
            if (asked < failures.size()) {
                throw failures.get(asked++);
            }
            return work.inTransaction(asking);
        }

        @Override
        public void afterCommit(Runnable action) {
            work.afterCommit(action);
        }
    }

    private Document file(Properties properties) {
        String name = "draft" + ++filed;
        return host.documents.file(
                officer, draft(properties.with(Prm.PROP_LEAD_SECTOR, "PART"), name), Optional.empty());
    }

    private Draft draft(Properties properties, String name) {
        String upload = host.stage("officer", name + ".txt", "Words of " + name).id();
        return new Draft(Prm.TYPE_MOU, properties, Optional.of(upload), Map.of(), false);
    }

    private static List<PropertyChange> set(QName property, Object value) {
        return List.of(new PropertyChange.Set(property, Optional.of(value)));
    }

    private List<Outcome> preview(Actor actor, List<PropertyChange> changes, Document... documents) {
        return edits.preview(
                actor,
                Stream.of(documents)
                        .map(document -> new BulkEdits.Target(document.id(), Optional.empty(), changes))
                        .toList());
    }

    private List<Outcome> apply(Actor actor, List<PropertyChange> changes, Document... documents) {
        return edits.apply(actor, targets(changes, documents));
    }

    private static List<BulkEdits.Target> targets(List<PropertyChange> changes, Document... documents) {
        return Stream.of(documents)
                .map(document -> new BulkEdits.Target(document.id(), Optional.of(document.revision()), changes))
                .toList();
    }

    private static List<Optional<String>> codes(List<Outcome> outcomes) {
        return outcomes.stream()
                .map(outcome -> outcome instanceof Outcome.Refused refused
                        ? Optional.of(refused.problem().code())
                        : Optional.<String>empty())
                .toList();
    }

    private Document now(Document document) {
        return host.work.inTransaction(() -> host.store.find(document.id()).orElseThrow());
    }

    private List<AuditEvent> trail(Document document) {
        return host.work.inTransaction(() -> host.records.about(document.id().value()));
    }

    private static void assertCode(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
