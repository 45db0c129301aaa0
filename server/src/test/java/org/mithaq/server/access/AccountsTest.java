package org.mithaq.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.feed.CalendarFeeds;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.server.audit.JdbcAuditTrail;
import org.mithaq.server.database.TestDatabase;
import org.mithaq.server.directory.PeopleElsewhere.Known;
import org.mithaq.server.feed.JdbcCalendarFeeds;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;

class AccountsTest {

    private static final PersonId OFFICER = new PersonId("officer");
    private static final Actor ADMINISTRATOR =
            Actor.of(new PersonId("administrator"), Set.of(Role.ADMINISTRATOR.group()), WorkingLanguage.EN);

    @Nested
    class OnH2 extends Held {
        OnH2() {
            super(TestDatabase.h2());
        }
    }

    @Nested
    class OnPostgres extends Held {
        OnPostgres() {
            super(TestDatabase.postgres());
        }
    }

    abstract static class Held {

        private final TestDatabase database;
        private final PersonTable people;
        private final CalendarFeeds feeds;
        private final Accounts accounts;

        Held(TestDatabase database) {
            this.database = database;
            this.people = new PersonTable(database.jdbc());
            this.feeds = new JdbcCalendarFeeds(database.jdbc());
            this.accounts = new Accounts(
                    database.unitOfWork(),
                    database.jdbc(),
                    PasswordEncoderFactories.createDelegatingPasswordEncoder(),
                    feeds,
                    new JdbcAuditTrail(database.jdbc()),
                    new OpenSessions(10, Clock.systemUTC()),
                    Clock.systemUTC());
        }

        @BeforeEach
        void prepare() {
            database.clear();
            accounts.prepareGroups();
            database.unitOfWork().inTransaction(() -> {
                add(ADMINISTRATOR.person());
                people.setGroups(ADMINISTRATOR.person(), Set.of(Role.ADMINISTRATOR.group()));
                add(OFFICER);
            });
        }

        @Test
        void directoryShouldDecideAboutItsGroupsAloneAndLeaveTheLanguage() {
            Set<String> decided = Set.of(Role.OFFICER.group(), Role.LEGAL_REVIEWER.group());
            accounts.fromDirectory(outside("Somebody", Role.OFFICER.group()), decided);
            PersonId id = new PersonId("outside");
            accounts.keepLanguage(id, WorkingLanguage.AR);
            database.unitOfWork()
                    .inTransaction(() -> people.setGroups(id, Set.of(Role.OFFICER.group(), Role.READER.group())));

            accounts.fromDirectory(outside("Somebody else", Role.LEGAL_REVIEWER.group()), decided);

            assertThat(accounts.all(ADMINISTRATOR))
                    .filteredOn(person -> person.id().equals(id))
                    .singleElement()
                    .satisfies(person -> {
                        assertThat(person.displayName()).isEqualTo("Somebody else");
                        assertThat(person.language()).isEqualTo(WorkingLanguage.AR);
                        assertThat(person.authorities())
                                .containsExactlyInAnyOrder(Role.LEGAL_REVIEWER.group(), Role.READER.group());
                    });
        }

        @Test
        void whoHasAPasswordHereShouldNotBecomeAPersonOfTheDirectory() {
            Known officer = new Known(
                    OFFICER.value(), "Another", Optional.empty(), Optional.empty(), Set.of(Role.ADMINISTRATOR.group()));

            assertThat(accounts.fromDirectory(officer, Set.of(Role.ADMINISTRATOR.group())))
                    .isEmpty();
            assertThat(accounts.isOfDirectory(OFFICER)).isFalse();
        }

        @Test
        void personOfADirectoryThatIsSetNoMoreShouldBeRefusedLikeAWrongPassword() {
            accounts.fromDirectory(outside("Somebody"), Set.of());
            PasswordLogin login = new PasswordLogin(
                    database.unitOfWork(),
                    database.jdbc(),
                    PasswordEncoderFactories.createDelegatingPasswordEncoder(),
                    Clock.systemUTC(),
                    false,
                    new SimpleMeterRegistry(),
                    accounts,
                    Optional.empty());

            for (String password : List.of("{directory}", "directory", "any password")) {
                assertThatThrownBy(() -> login.authenticate(
                                UsernamePasswordAuthenticationToken.unauthenticated("outside", password)))
                        .isInstanceOf(BadCredentialsException.class);
            }
        }

        private Known outside(String displayName, String... groups) {
            return new Known("outside", displayName, Optional.empty(), Optional.of(WorkingLanguage.FR), Set.of(groups));
        }

        private void add(PersonId id) {
            people.insert(new PersonTable.Row(
                    id, id.value(), Optional.empty(), WorkingLanguage.EN, "{noop}before", true, false));
        }

        /** Whoever reads the row before the other has committed, and writes all of it afterwards, undoes what the other did. */
        @Test
        void choosingALanguageShouldUndoNothingThatIsChangedAtTheSameTime() throws Exception {
            CountDownLatch begun = new CountDownLatch(1);

            CompletableFuture<Void> choosing = database.unitOfWork().inTransaction(() -> {
                people.update(new PersonTable.Row(
                        OFFICER, "Officer", Optional.empty(), WorkingLanguage.EN, "{noop}after", false, false));
                CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
                    begun.countDown();
                    accounts.keepLanguage(OFFICER, WorkingLanguage.AR);
                });
                untilItWaits(begun);
                return other;
            });
            choosing.get(30, TimeUnit.SECONDS);

            PersonTable.Row row = row();
            assertThat(row.language()).isEqualTo(WorkingLanguage.AR);
            assertThat(row.enabled()).isFalse();
            assertThat(row.password()).isEqualTo("{noop}after");
        }

        @Test
        void newPasswordShouldTakeTheAddressesOfTheCalendarBack() {
            keepFeed("a".repeat(64));

            accounts.change(
                    ADMINISTRATOR, "officer", Optional.empty(), details(Optional.of("quite another phrase"), true));

            assertThat(feedsOfOfficer()).isZero();
        }

        @Test
        void disablingShouldTakeTheAddressesOfTheCalendarBack() {
            keepFeed("b".repeat(64));

            accounts.change(ADMINISTRATOR, "officer", Optional.empty(), details(Optional.empty(), false));

            assertThat(feedsOfOfficer()).isZero();
        }

        @Test
        void otherChangesShouldLeaveTheAddressesOfTheCalendar() {
            keepFeed("c".repeat(64));

            accounts.change(ADMINISTRATOR, "officer", Optional.empty(), details(Optional.empty(), true));

            assertThat(feedsOfOfficer()).isEqualTo(1);
        }

        @Test
        void languageThatThePersonChoseMeanwhileShouldNotHinderAChange() {
            String seen = accounts.all(ADMINISTRATOR).stream()
                    .filter(person -> person.id().equals(OFFICER))
                    .map(Accounts::revision)
                    .findFirst()
                    .orElseThrow();
            accounts.keepLanguage(OFFICER, WorkingLanguage.AR);

            accounts.change(ADMINISTRATOR, "officer", Optional.of(seen), details(Optional.empty(), false));

            assertThat(row().enabled()).isFalse();
            assertThat(accounts.language(ADMINISTRATOR, "officer")).isEqualTo(WorkingLanguage.FR);
        }

        private static Accounts.Details details(Optional<String> password, boolean enabled) {
            return new Accounts.Details(
                    "Programme officer", Optional.empty(), WorkingLanguage.FR, Set.of(), password, enabled);
        }

        private void keepFeed(String digest) {
            database.unitOfWork().inTransaction(() -> {
                feeds.add(OFFICER, true, digest, Clock.systemUTC().instant());
            });
        }

        private int feedsOfOfficer() {
            return database.unitOfWork().inTransaction(() -> feeds.of(OFFICER).size());
        }

        private PersonTable.Row row() {
            return database.unitOfWork()
                    .inTransaction(() -> people.find(OFFICER).orElseThrow());
        }

        /** Until the other thread has begun, and has had the time to come to the row that is held. */
        private static void untilItWaits(CountDownLatch begun) {
            try {
                assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
