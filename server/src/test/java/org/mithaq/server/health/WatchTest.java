package org.mithaq.server.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.document.TextExtractor;
import org.mithaq.document.TextState;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.schedule.JobRuns;
import org.mithaq.server.backup.Backups;
import org.mithaq.server.database.TestDatabase;
import org.mithaq.server.schedule.JdbcExceptionsList;

/** What makes the server degraded, and what makes it whole again. */
class WatchTest {

    private static final Actor ADMINISTRATOR =
            Actor.of(new PersonId("administrator"), Set.of(Role.ADMINISTRATOR.group()), WorkingLanguage.EN);

    private final Hands clock = new Hands();
    private final JobRuns runs = new JobRuns(clock);
    private final ReadOnce reader = new ReadOnce();
    private final ReadTexts texts = new ReadTexts(reader, new SimpleMeterRegistry());
    private int backlog;
    private boolean daily;
    private long freeBytes = 1;
    private boolean providerFailing;
    private Optional<String> searchReason = Optional.empty();

    @TempDir
    private Path folder;

    static Stream<TestDatabase> databases() {
        return Stream.of(TestDatabase.h2(), TestDatabase.postgres());
    }

    @Test
    void aServerThatDoesItsWorkShouldHaveNoReasons() {
        Watch watch = watch(fresh());
        runs.run("index", () -> 1);

        assertThat(codes(watch)).isEmpty();
        assertThat(watch.isDegraded()).isFalse();
    }

    @Test
    void anIndexShouldBeBehindOnlyWhenItDoesNotCatchUpForMinutes() {
        Watch watch = watch(fresh());
        backlog = 40;
        assertThat(codes(watch)).isEmpty();
        clock.on(Duration.ofMinutes(4));
        assertThat(codes(watch)).isEmpty();
        clock.on(Duration.ofMinutes(2));

        assertThat(watch.reasons(ADMINISTRATOR)).containsExactly(Reason.of("PRM-HEALTH-001", 40, 6L));

        backlog = 0;
        clock.on(Duration.ofMinutes(1));
        assertThat(codes(watch)).isEmpty();
        backlog = 1;
        clock.on(Duration.ofMinutes(1));
        assertThat(codes(watch)).as("behind anew, but not for long").isEmpty();
    }

    @Test
    void aBrokenIndexAndAFailingJobShouldBeToldUntilTheyWorkAgain() {
        Watch watch = watch(fresh());
        fail("index");
        fail("mail");

        assertThat(codes(watch)).containsExactly("PRM-HEALTH-002", "PRM-HEALTH-008");
        clock.on(Duration.ofMinutes(1));
        runs.run("index", () -> 1);
        assertThat(watch.reasons(ADMINISTRATOR)).containsExactly(Reason.of("PRM-HEALTH-008", "mail"));
        clock.on(Duration.ofMinutes(1));
        runs.run("mail", () -> 1);
        assertThat(codes(watch)).isEmpty();
    }

    @Test
    void aProviderThatDoesNotAnswerShouldBeToldUntilItDoes() {
        Watch watch = watch(fresh());
        providerFailing = true;
        assertThat(codes(watch)).containsExactly("PRM-HEALTH-009");
        providerFailing = false;
        clock.on(Duration.ofMinutes(1));
        assertThat(codes(watch)).isEmpty();
    }

    @Test
    void aSearchClusterThatDoesNotDoItsWorkShouldBeToldUntilItDoes() {
        Watch watch = watch(fresh());
        searchReason = Optional.of("PRM-SEARCH-002");
        assertThat(watch.reasons(ADMINISTRATOR)).containsExactly(Reason.of("PRM-SEARCH-002"));
        searchReason = Optional.empty();
        clock.on(Duration.ofMinutes(1));
        assertThat(codes(watch)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aJobInTheExceptionsListAsAWholeShouldBeTold(TestDatabase database) {
        database.clear();
        new JdbcExceptionsList(database.jdbc())
                .note("terms", Optional.empty(), "PRM-SCHEDULE-001", "no reason", clock.instant());

        assertThat(watch(database).reasons(ADMINISTRATOR)).containsExactly(Reason.of("PRM-HEALTH-008", "terms"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void mailShouldBeToldWhenItWasRefusedTwice(TestDatabase database) {
        database.clear();
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        database.jdbc()
                .sql(
                        "INSERT INTO notice (person_id, sent_at, message_key, arguments) VALUES ('officer', ?, 'a.key', '[]')")
                .param(now)
                .update();
        database.jdbc()
                .sql("INSERT INTO mail_outbox (notice_id, attempts, due_at, bundle) SELECT id, 1, ?, 'b' FROM notice")
                .param(now)
                .update();
        Watch watch = watch(database);
        assertThat(codes(watch)).isEmpty();

        database.jdbc().sql("UPDATE mail_outbox SET attempts = 2").update();
        clock.on(Duration.ofMinutes(3));

        assertThat(watch.reasons(ADMINISTRATOR)).containsExactly(Reason.of("PRM-HEALTH-003", 1, 3L));
    }

    @Test
    void readingShouldFailWhenWhatIsAlwaysReadFindsNoReader() {
        Watch watch = watch(fresh());
        reader.next = TextExtractor.Extraction.unreadable(TextState.NO_EXTRACTOR, Optional.of("image/png"));
        read();
        assertThat(codes(watch)).as("a picture has no text").isEmpty();
        reader.next = TextExtractor.Extraction.unreadable(TextState.NO_EXTRACTOR, Optional.of("application/pdf"));
        read();
        clock.on(Duration.ofMinutes(1));
        assertThat(codes(watch)).containsExactly("PRM-HEALTH-004");

        reader.next = TextExtractor.Extraction.unreadable(TextState.ENCRYPTED, Optional.of("application/pdf"));
        read();
        clock.on(Duration.ofMinutes(1));
        assertThat(codes(watch)).as("somebody looked at it").isEmpty();
    }

    @Test
    void aDiskWithoutEnoughRoomShouldBeTold() {
        freeBytes = Long.MAX_VALUE;

        assertThat(codes(watch(fresh()))).containsExactly("PRM-HEALTH-005");
        assertThat(Checks.free(folder.resolve("not").resolve("made")))
                .as("where the folder will lie")
                .isPositive();
    }

    @Test
    void aDailyBackupThatIsMissingShouldBeToldAndNoneWhereNobodyAskedForIt() {
        TestDatabase database = fresh();
        Watch without = watch(database);
        daily = true;
        Watch with = watch(database);
        clock.on(Duration.ofHours(25));
        assertThat(codes(with)).isEmpty();
        clock.on(Duration.ofHours(3));

        assertThat(with.reasons(ADMINISTRATOR)).containsExactly(Reason.of("PRM-HEALTH-006", 28L));
        assertThat(codes(without)).isEmpty();
    }

    @Test
    void aBackupThatFailedShouldBeTold() throws Exception {
        TestDatabase database = fresh();
        Files.writeString(folder.resolve("backups"), "a file where the folder should be");
        Backups backups = backups(database);
        Watch watch = watch(database, backups);

        backups.begin(ADMINISTRATOR);
        for (int waited = 0; backups.lastFailure().isEmpty() && waited < 200; waited++) {
            Thread.sleep(25);
        }

        assertThat(codes(watch)).containsExactly("PRM-HEALTH-007");
    }

    @Test
    void whoAsksWhileAnotherLooksShouldGetWhatWasFoundBeforeAndNotWait() throws Exception {
        CountDownLatch looking = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        AtomicInteger looks = new AtomicInteger();
        Watch watch = new Watch(
                List.of(() -> {
                    int number = looks.incrementAndGet();
                    if (number == 2) {
                        looking.countDown();
                        await(answered);
                        clock.on(Duration.ofSeconds(30));
                    }
                    return List.of(Reason.of("PRM-HEALTH-001", number));
                }),
                clock);
        List<Reason> first = watch.reasons();
        clock.on(Duration.ofMinutes(1));

        CompletableFuture<List<Reason>> second = CompletableFuture.supplyAsync(watch::reasons);
        await(looking);
        assertThat(watch.reasons()).isEqualTo(first);
        answered.countDown();

        assertThat(second.get(10, TimeUnit.SECONDS)).containsExactly(Reason.of("PRM-HEALTH-001", 2));
        assertThat(watch.reasons())
                .as("what took long to find is not old at once")
                .isEqualTo(second.get());
        assertThat(looks).hasValue(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void onlyAdministratorsShouldBeToldTheReasons() {
        Actor officer = Actor.of(new PersonId("officer"), Set.of(), WorkingLanguage.EN);

        assertThatThrownBy(() -> watch(fresh()).reasons(officer))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("PRM-ACCESS-004"));
    }

    private static List<String> codes(Watch watch) {
        return watch.reasons(ADMINISTRATOR).stream().map(Reason::code).toList();
    }

    private static TestDatabase fresh() {
        TestDatabase database = TestDatabase.h2();
        database.clear();
        return database;
    }

    private void fail(String job) {
        assertThatThrownBy(() -> runs.run(job, () -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private void read() {
        texts.extract(InputStream.nullInputStream(), "name", "");
    }

    private Watch watch(TestDatabase database) {
        return watch(database, backups(database));
    }

    private Watch watch(TestDatabase database, Backups backups) {
        return Watch.over(
                new Watch.Parts(
                        runs,
                        () -> backlog,
                        database.jdbc(),
                        texts,
                        List.of(folder),
                        freeBytes,
                        backups,
                        daily,
                        Duration.ofHours(26),
                        () -> providerFailing,
                        () -> searchReason),
                clock);
    }

    private Backups backups(TestDatabase database) {
        return new Backups(
                database.dataSource(), folder.resolve("files"), folder.resolve("backups"), "1", 3, runs, clock);
    }

    private static final class ReadOnce implements TextExtractor {

        private Extraction next = Extraction.unreadable(TextState.EMPTY, Optional.empty());

        @Override
        public Extraction extract(InputStream bytes, String name, String mediaType) {
            return next;
        }
    }

    private static final class Hands extends Clock {

        private Instant now = Instant.parse("2026-03-02T08:00:00Z");

        private void on(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
