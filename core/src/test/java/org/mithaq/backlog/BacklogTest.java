package org.mithaq.backlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.access.Impersonation;
import org.mithaq.backlog.Batch.State;
import org.mithaq.backlog.Row.Outcome;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Edit;
import org.mithaq.document.TextExtractor;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryBatches;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

class BacklogTest {

    private static final String HEADING = "File;Type;Title;Parties;Reference;Signed on;Duration;Renewal";

    private final MemoryHost host = new MemoryHost();
    private final Batches batches = new MemoryBatches(host.work);
    private final Actor manager = host.actor("records-manager");
    private final Backlog backlog = backlog(batches);

    private Backlog backlog(Batches kept) {
        return backlog(kept, host.store, host.extractor);
    }

    private Backlog backlog(Batches kept, DocumentStore store, TextExtractor extractor) {
        AtomicInteger ids = new AtomicInteger();
        return new Backlog(
                host.work,
                kept,
                store,
                host.documents,
                host.partners,
                extractor,
                host.directory,
                Impersonation.NONE_NEEDED,
                host.records,
                host.records,
                host.model,
                host.clock,
                "ICESCO",
                () -> "batch-" + ids.incrementAndGet(),
                () -> {});
    }

    @Test
    void rowsShouldEnterInForceOrExpiredByTheirDatesWithWhereTheyComeFrom() {
        String id = opened(
                "a.txt;MoU;Memorandum with the first;First Organisation;OLD/7;2020-01-15;P10Y;",
                "b.txt;اتفاقية;اتفاقية تعاون;;OLD/8;15/01/2010;٥ سنوات;",
                "c.txt;Accord;Accord reconduit;;;15.01.2010;5 ans;tacite");
        add(id, "a.txt", "Article 1: they cooperate.");
        add(id, "b.txt", "المادة الأولى");
        add(id, "c.txt", "Article premier");

        assertThat(run(id)).isEqualTo(State.DONE);

        Document inForce = filed(id, 2);
        Document expired = filed(id, 3);
        Document renewed = filed(id, 4);
        assertThat(inForce.type()).isEqualTo(Prm.TYPE_MOU);
        assertThat(inForce.properties().text(Prm.PROP_STATUS)).contains("IN_FORCE");
        assertThat(inForce.properties().date(Prm.PROP_EXPIRES_ON)).contains(LocalDate.of(2030, 1, 14));
        assertThat(inForce.properties().text(Prm.PROP_LEGACY_REFERENCE)).contains("OLD/7");
        assertThat(inForce.properties().text(Prm.PROP_LEGACY_BATCH)).contains(id);
        assertThat(inForce.properties().text(Prm.PROP_LEGACY_SOURCE)).contains("Register of 2019");
        assertThat(inForce.properties().text(Prm.PROP_REFERENCE)).contains("ICESCO/MOU/2026/0001");
        assertThat(inForce.properties().texts(Prm.PROP_WAIVED_GUARDS)).isNotEmpty();
        assertThat(expired.properties().text(Prm.PROP_STATUS)).contains("EXPIRED");
        assertThat(expired.title(WorkingLanguage.AR)).isEqualTo("اتفاقية تعاون");
        assertThat(renewed.properties().text(Prm.PROP_STATUS)).contains("IN_FORCE");
        assertThat(renewed.properties().date(Prm.PROP_EXPIRES_ON)).contains(LocalDate.of(2030, 1, 14));
    }

    @Test
    void checkShouldFileNothing() {
        String id = opened("a.txt;MoU;Memorandum;First Organisation;;2020-01-15;P10Y;");
        add(id, "a.txt", "Article 1");
        backlog.check(manager, id);
        work(backlog);

        assertThat(backlog.find(manager, id).counts()).containsEntry(Outcome.READY, 1);
        assertThat(host.work.inTransaction(() -> host.store.walk(Prm.TYPE_INSTRUMENT, Optional.empty(), 10)))
                .isEmpty();
        assertThat(host.partners.find(manager, "First", 10)).isEmpty();
        assertThat(codes(id, 2)).contains("PRM-BACKLOG-040", "PRM-BACKLOG-041");
    }

    @Test
    void badRowsShouldBeToldWithTheirTrueReasonAndStopNoOther() {
        String id = opened(
                "good.txt;MoU;Good;;;2020-01-15;P10Y;",
                "locked.txt;MoU;Locked;;;;;",
                "empty.txt;MoU;Empty;;;;;",
                "missing.txt;MoU;Missing;;;;;",
                "bad.txt;novel;;;;the day before;long;",
                "../../etc/passwd;MoU;Elsewhere;;;;;");
        add(id, "good.txt", "Article 1");
        add(id, "locked.txt", "%encrypted");
        add(id, "empty.txt", "");
        add(id, "bad.txt", "Article 2");

        run(id);

        assertThat(backlog.find(manager, id).counts())
                .containsEntry(Outcome.FILED, 1)
                .containsEntry(Outcome.REFUSED, 5);
        assertThat(codes(id, 3)).contains("PRM-BACKLOG-022");
        assertThat(codes(id, 4)).contains("PRM-BACKLOG-021");
        assertThat(codes(id, 5)).contains("PRM-BACKLOG-020");
        assertThat(codes(id, 6)).contains("PRM-BACKLOG-032", "PRM-BACKLOG-034", "PRM-BACKLOG-031", "PRM-BACKLOG-035");
        assertThat(codes(id, 7)).contains("PRM-BACKLOG-020");
    }

    @Test
    void sameContentAndSameReferenceShouldNotBeFiledTwice() {
        String first = opened(
                "a.txt;MoU;One;;OLD/7;2020-01-15;P10Y;",
                "copy.txt;MoU;The same text;;;2020-01-15;P10Y;",
                "b.txt;MoU;The same number;;old/7;2020-01-15;P10Y;");
        add(first, "a.txt", "Article 1");
        add(first, "copy.txt", "Article 1");
        add(first, "b.txt", "Article 2");
        run(first);
        assertThat(codes(first, 3)).contains("PRM-BACKLOG-038");
        assertThat(codes(first, 4)).contains("PRM-BACKLOG-046");

        String second = opened("a.txt;MoU;One;;;2020-01-15;P10Y;", "c.txt;MoU;Two;;OLD/7;2020-01-15;P10Y;");
        add(second, "a.txt", "Article 1");
        add(second, "c.txt", "Article 3");
        run(second);

        assertThat(codes(second, 2)).contains("PRM-BACKLOG-037");
        assertThat(codes(second, 3)).contains("PRM-BACKLOG-045");
        assertThat(backlog.find(manager, second).counts()).containsEntry(Outcome.FILED, 0);
    }

    @Test
    void partnerShouldBeFoundInAnotherScriptBeforeANewOneIsMade() {
        String id = opened(
                "a.txt;MoU;One;Islamic Development Bank;;2020-01-15;P10Y;",
                "b.txt;MoU;Two;البنك الإسلامي للتنمية;;2020-01-15;P10Y;",
                "c.txt;MoU;Three;Islamic Development Bank;;2020-01-15;P10Y;");
        add(id, "a.txt", "Article 1");
        add(id, "b.txt", "Article 2");
        add(id, "c.txt", "Article 3");

        run(id);

        assertThat(host.work.inTransaction(() -> host.store.walk(Prm.TYPE_PARTNER, Optional.empty(), 10)))
                .hasSize(1);
        assertThat(partner(filed(id, 3))).isEqualTo(partner(filed(id, 2))).isPresent();
        assertThat(partner(filed(id, 4))).isEqualTo(partner(filed(id, 2)));
    }

    private Optional<DocumentId> partner(Document instrument) {
        return host.work.inTransaction(() -> host.store.children(instrument.id(), Prm.ASSOC_PARTIES).stream()
                .flatMap(party -> host.store.targets(party.id(), Prm.ASSOC_PARTY_PARTNER).stream())
                .findFirst());
    }

    @Test
    void processThatDiesShouldGoOnWithoutLosingOrDoublingARow() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            lines.add("f" + i + ".txt;MoU;Memorandum " + i + ";Party " + i + " Foundation;;2020-01-15;P10Y;");
        }
        Dying dying = new Dying(batches);
        Backlog first = backlog(dying);
        String id = first.open(
                        manager, "register.csv", "Register", table(lines.toArray(String[]::new)), Optional.empty())
                .batch()
                .id();
        for (int i = 0; i < 60; i++) {
            add(id, "f" + i + ".txt", "Article " + i);
        }
        first.check(manager, id);
        work(first);
        first.start(manager, id);
        dying.after = 7;
        assertThatThrownBy(() -> work(first)).isInstanceOf(Dying.Killed.class);
        dying.after = 11;
        assertThatThrownBy(() -> work(first)).isInstanceOf(Dying.Killed.class);

        work(backlog(batches));

        assertThat(backlog.find(manager, id).batch().state()).isEqualTo(State.DONE);
        assertThat(backlog.find(manager, id).counts()).containsEntry(Outcome.FILED, 60);
        List<Document> instruments =
                host.work.inTransaction(() -> host.store.walk(Prm.TYPE_INSTRUMENT, Optional.empty(), 1000));
        assertThat(instruments).hasSize(60);
        assertThat(instruments.stream()
                        .map(document ->
                                document.properties().text(Prm.PROP_REFERENCE).orElseThrow()))
                .as("gapless")
                .doesNotHaveDuplicates()
                .contains("ICESCO/MOU/2026/0001", "ICESCO/MOU/2026/0060");
    }

    @Test
    void pausedBatchShouldWaitAndGoOn() {
        String id = opened("a.txt;MoU;One;;;2020-01-15;P10Y;");
        add(id, "a.txt", "Article 1");
        backlog.check(manager, id);
        work(backlog);
        backlog.start(manager, id);
        backlog.pause(host.actor("administrator"), id);

        work(backlog);
        assertThat(backlog.find(manager, id).counts()).containsEntry(Outcome.READY, 1);
        backlog.start(manager, id);
        work(backlog);

        assertThat(backlog.find(manager, id).counts()).containsEntry(Outcome.FILED, 1);
    }

    @Test
    void undoShouldTakeBackWhatNothingRestsOn() {
        String id = opened("a.txt;MoU;One;First Organisation;;2020-01-15;P10Y;");
        add(id, "a.txt", "Article 1");
        run(id);
        host.settle();
        Document filed = filed(id, 2);

        backlog.undo(manager, id);
        work(backlog);

        assertThat(backlog.find(manager, id).batch().state()).isEqualTo(State.UNDONE);
        assertThat(host.work.inTransaction(() -> host.store.find(filed.id()))).isEmpty();
        assertThat(host.partners.find(manager, "First", 10)).isEmpty();
        String again = opened("a.txt;MoU;One;First Organisation;;2020-01-15;P10Y;");
        add(again, "a.txt", "Article 1");
        run(again);
        assertThat(filed(again, 2).properties().text(Prm.PROP_REFERENCE))
                .as("a number is never used twice")
                .contains("ICESCO/MOU/2026/0002");
    }

    @Test
    void undoShouldBeRefusedWithWhatWasBuiltOnIt() {
        String id = opened("a.txt;MoU;One;;;2020-01-15;P10Y;");
        add(id, "a.txt", "Article 1");
        run(id);
        Document filed = filed(id, 2);
        host.documents.edit(
                manager,
                filed.id(),
                filed.revision(),
                new Edit(Map.of(Prm.PROP_NOTICE_PERIOD, Optional.of("P3M")), Map.of()));

        assertThatThrownBy(() -> backlog.undo(manager, id)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.code()).isEqualTo("PRM-BACKLOG-011");
            assertThat(problem.details()).extracting(Problem.Detail::code).containsExactly("PRM-BACKLOG-012");
        });
        assertThat(filed(id, 2)).isNotNull();
    }

    @Test
    void undoShouldKeepWhatSomebodyChangesInTheSameMoment() {
        String id = opened("a.txt;MoU;One;;;2020-01-15;P10Y;");
        add(id, "a.txt", "Article 1");
        run(id);
        Document filed = filed(id, 2);
        Edit edit = new Edit(Map.of(Prm.PROP_NOTICE_PERIOD, Optional.of("P3M")), Map.of());
        Backlog racing = backlog(
                batches,
                beforeLocking(document -> host.documents.edit(manager, filed.id(), filed.revision(), edit)),
                host.extractor);

        racing.undo(manager, id);
        work(racing);

        assertThat(backlog.find(manager, id).batch().state()).isEqualTo(State.DONE);
        assertThat(codes(id, 2)).containsExactly("PRM-BACKLOG-012");
        assertThat(filed(id, 2).properties().text(Prm.PROP_NOTICE_PERIOD)).contains("P3M");
    }

    @Test
    void rowThatCannotBeTakenBackShouldBeToldAndKeepNoOther() {
        String id = opened("a.txt;MoU;One;;;2020-01-15;P10Y;", "b.txt;MoU;Two;;;2020-01-15;P10Y;");
        add(id, "a.txt", "Article 1");
        add(id, "b.txt", "Article 2");
        run(id);
        Document first = filed(id, 2);
        Backlog failing = backlog(
                batches,
                beforeLocking(document -> {
                    if (document.equals(first.id())) {
                        throw Problem.of(Problem.Kind.UNAVAILABLE, "PRM-BACKLOG-047");
                    }
                }),
                host.extractor);

        failing.undo(manager, id);
        work(failing);

        assertThat(backlog.find(manager, id).batch().state()).isEqualTo(State.DONE);
        assertThat(codes(id, 2)).containsExactly("PRM-BACKLOG-047");
        assertThat(filed(id, 2)).isNotNull();
        assertThat(row(id, 3).outcome()).isEqualTo(Outcome.UNDONE);
    }

    /** The store, where something happens before it locks a document. */
    private DocumentStore beforeLocking(Consumer<DocumentId> happens) {
        return (DocumentStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {DocumentStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("lock")) {
                        happens.accept((DocumentId) arguments[0]);
                    }
                    try {
                        return method.invoke(host.store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void batchThatHasToWaitShouldKeepNoOtherWaiting() {
        Backlog waiting = backlog(batches, host.store, (bytes, name, mediaType) -> {
            if (name.equals("busy.txt")) {
                throw Problem.of(Problem.Kind.UNAVAILABLE, "PRM-BACKLOG-047");
            }
            return host.extractor.extract(bytes, name, mediaType);
        });
        String first = opened("busy.txt;MoU;One;;;2020-01-15;P10Y;");
        add(first, "busy.txt", "Article 1");
        host.clock.set(host.clock.instant().plus(Duration.ofMinutes(1)));
        String second = opened("b.txt;MoU;Two;;;2020-01-15;P10Y;");
        add(second, "b.txt", "Article 2");
        waiting.check(manager, first);
        waiting.check(manager, second);

        work(waiting);

        assertThat(backlog.find(manager, first).batch().state()).isEqualTo(State.CHECKING);
        assertThat(backlog.find(manager, second).batch().state()).isEqualTo(State.CHECKED);
    }

    @Test
    void filesOlderThanADayShouldBeReadAllTheSame() {
        String id = opened("a.txt;MoU;One;;;2020-01-15;P10Y;");
        add(id, "a.txt", "Article 1");
        host.clock.set(host.clock.instant().plus(Duration.ofDays(2)));
        backlog.check(manager, id);
        work(backlog);
        host.clock.set(host.clock.instant().plus(Duration.ofDays(2)));
        backlog.start(manager, id);
        work(backlog);

        assertThat(filed(id, 2).content()).isPresent();
    }

    @Test
    void checkThatIsGivenUpShouldNotGoOnByTheOldColumns() {
        String id = opened("a.txt;novel;One;;;2020-01-15;P10Y;", "b.txt;novel;Two;;;2020-01-15;P10Y;");
        add(id, "a.txt", "Article 1");
        add(id, "b.txt", "Article 2");
        Map<Integer, Field> guessed = backlog.find(manager, id).batch().mapping();
        backlog.map(manager, id, Map.of(0, Field.FILE, 2, Field.TITLE));
        AtomicBoolean changed = new AtomicBoolean();
        Backlog checking = backlog(batches, host.store, (bytes, name, mediaType) -> {
            if (!changed.getAndSet(true)) {
                backlog.cancel(manager, id);
                backlog.map(manager, id, guessed);
                backlog.check(manager, id);
            }
            return host.extractor.extract(bytes, name, mediaType);
        });
        checking.check(manager, id);

        work(checking);

        assertThat(codes(id, 2)).contains("PRM-BACKLOG-032");
        assertThat(codes(id, 3)).contains("PRM-BACKLOG-032");
    }

    @Test
    void rowThatCannotBeReadShouldNotBeFiledWhateverItsCheckSaid() {
        String id = opened("a.txt;MoU;One;;;yesterday;P10Y;");
        add(id, "a.txt", "Article 1");
        backlog.check(manager, id);
        work(backlog);
        Row ready = row(id, 2).with(Outcome.READY, List.of());
        host.work.inTransaction(() -> batches.write(id, ready, Outcome.REFUSED));

        backlog.start(manager, id);
        work(backlog);

        assertThat(row(id, 2).outcome()).isEqualTo(Outcome.REFUSED);
        assertThat(codes(id, 2)).contains("PRM-BACKLOG-031");
    }

    @Test
    void headingOfSeveralLinesShouldBeKeptInAMapping() {
        List<List<String>> lines = List.of(List.of("Name of\r\nthe text", "Which file"), List.of("a", "b"));
        String id = backlog.open(manager, "r.csv", "", RegisterTable.of(lines), Optional.empty())
                .batch()
                .id();
        backlog.map(manager, id, Map.of(0, Field.TITLE, 1, Field.FILE));
        backlog.keepMapping(manager, id, "Ours");

        assertThat(backlog.mappings(manager)).containsOnlyKeys("Ours");
        assertThat(backlog.open(manager, "r.csv", "", RegisterTable.of(lines), Optional.of("Ours"))
                        .batch()
                        .mapping())
                .containsEntry(0, Field.TITLE);
    }

    @Test
    void registerShouldBeRefusedByTheTextThatItStandsFor() {
        List<String> line = Collections.nCopies(RegisterTable.MOST_COLUMNS, "x".repeat(10_000));

        assertThatThrownBy(() -> RegisterTable.of(Collections.nCopies(21, line)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("PRM-BACKLOG-005"));
    }

    @Test
    void onlyRecordsManagersShouldBringInAndOnlyTheyAndAdministratorsSeeIt() {
        RegisterTable table = table("a.txt;MoU;One;;;;;");
        assertRefused(() -> backlog.open(host.actor("officer"), "r.csv", "", table, Optional.empty()));
        assertRefused(() -> backlog.open(host.actor("administrator"), "r.csv", "", table, Optional.empty()));
        String id = opened("a.txt;MoU;One;;;;;");
        assertRefused(() -> backlog.find(host.actor("head-of-sector"), id));
        assertRefused(() -> backlog.check(host.actor("administrator"), id));
        assertRefused(() -> backlog.rows(host.actor("administrator"), id, 0, Optional.empty(), 1));
        assertRefused(() -> backlog.files(host.actor("administrator"), id));
        assertThat(backlog.all(host.actor("administrator"))).hasSize(1);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo("PRM-BACKLOG-002"));
    }

    @Test
    void columnsShouldBeGuessedInEveryLanguageAndKeptUnderAName() {
        String id = backlog.open(
                        manager,
                        "سجل.csv",
                        "",
                        RegisterTable.of(List.of(
                                List.of("اسم الملف", "نوع الصك", "Intitulé", "Date de signature", "Whatever"),
                                List.of("a", "b", "c", "d", "e"))),
                        Optional.empty())
                .batch()
                .id();
        assertThat(backlog.find(manager, id).batch().mapping())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(0, Field.FILE, 1, Field.KIND, 2, Field.TITLE, 3, Field.SIGNED_ON));
        backlog.map(manager, id, Map.of(0, Field.FILE, 4, Field.TITLE));
        backlog.keepMapping(manager, id, "Our \"old\" register");

        Batch next = backlog.open(
                        manager,
                        "r.csv",
                        "",
                        RegisterTable.of(List.of(List.of("Whatever", "اسم الملف"), List.of("a", "b"))),
                        Optional.of("Our \"old\" register"))
                .batch();

        assertThat(next.mapping()).containsExactlyInAnyOrderEntriesOf(Map.of(0, Field.TITLE, 1, Field.FILE));
    }

    @Test
    void pathThatLeadsElsewhereShouldBeRefused() {
        for (String path : List.of("../a", "a/../../b", "/etc/passwd", "C:\\a", "a/\u0000", "", "  ", "..")) {
            assertThatThrownBy(() -> SourceFile.path(path)).isInstanceOf(Problem.class);
        }
        assertThat(SourceFile.path("./ar\\b//c.pdf")).isEqualTo("ar/b/c.pdf");
    }

    private String opened(String... lines) {
        return backlog.open(manager, "register.csv", "Register of 2019", table(lines), Optional.empty())
                .batch()
                .id();
    }

    private static RegisterTable table(String... lines) {
        List<List<String>> cells = new ArrayList<>(List.of(List.of(HEADING.split(";"))));
        Arrays.stream(lines).map(line -> List.of(line.split(";", -1))).forEach(cells::add);
        return RegisterTable.of(cells);
    }

    private void add(String id, String path, String text) {
        try {
            backlog.addFile(manager, id, path, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private State run(String id) {
        backlog.check(manager, id);
        work(backlog);
        backlog.start(manager, id);
        work(backlog);
        return backlog.find(manager, id).batch().state();
    }

    private static void work(Backlog backlog) {
        while (backlog.importing().work()) {
            // until nothing is left
        }
    }

    private Row row(String id, int number) {
        return backlog.rows(manager, id, number - 1, Optional.empty(), 1).get(0);
    }

    private List<String> codes(String id, int number) {
        return row(id, number).findings().stream().map(Finding::code).toList();
    }

    private Document filed(String id, int number) {
        Row row = row(id, number);
        assertThat(row.outcome()).as(row.findings().toString()).isEqualTo(Outcome.FILED);
        return host.documents.open(manager, row.document().orElseThrow());
    }
}
