package org.mithaq.server.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
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
import org.mithaq.audit.AuditEvent;
import org.mithaq.feed.CalendarFeeds;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.server.audit.JdbcAuditTrail;
import org.mithaq.server.database.TestDatabase;
import org.mithaq.server.directory.PeopleElsewhere;
import org.mithaq.server.directory.PeopleElsewhere.Known;
import org.mithaq.server.feed.JdbcCalendarFeeds;
import org.mithaq.server.provider.Identity;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
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
            PasswordLogin login = login();

            for (String password : List.of("{directory}", "directory", "any password")) {
                assertThatThrownBy(() -> login.authenticate(
                                UsernamePasswordAuthenticationToken.unauthenticated("outside", password)))
                        .isInstanceOf(BadCredentialsException.class);
            }
        }

        @Test
        void nameOfTheSoftwareItselfShouldBeNoPersonsAtLogInOrInTheDirectory() {
            Known system = new Known("system", "System", Optional.empty(), Optional.empty(), Set.of());
            database.unitOfWork().inTransaction(() -> add(PersonId.SYSTEM));

            assertThat(accounts.fromDirectory(system, Set.of())).isEmpty();
            assertThatThrownBy(() -> login().authenticate(
                                    UsernamePasswordAuthenticationToken.unauthenticated("System", "before")))
                    .isInstanceOf(BadCredentialsException.class);
        }

        @Test
        void requestShouldNeverBeMadeByTheSoftwareItself() {
            database.unitOfWork().inTransaction(() -> add(PersonId.SYSTEM));
            RequestActors actors =
                    new RequestActors(new JdbcDirectory(database.unitOfWork(), database.jdbc()), accounts);
            try {
                signIn(OFFICER);
                assertThat(actors.signedIn()).isPresent();
                signIn(PersonId.SYSTEM);
                assertThat(actors.signedIn()).isEmpty();
            } finally {
                SecurityContextHolder.clearContext();
            }
        }

        private void signIn(PersonId id) {
            SignedIn person = new SignedIn(id.value(), accounts.stamp(id).orElseThrow());
            SecurityContextHolder.getContext()
                    .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
        }

        /** The log-in has read the person as enabled when the administrator who disables them commits. */
        @Test
        void whoIsDisabledMeanwhileShouldNotBeEnabledByTheirLogIn() throws Exception {
            accounts.fromDirectory(outside("Somebody"), Set.of());
            PersonId id = new PersonId("outside");
            CountDownLatch begun = new CountDownLatch(1);

            CompletableFuture<Optional<PersonTable.Row>> logIn = database.unitOfWork()
                    .inTransaction(() -> {
                        people.holdChanges();
                        people.update(new PersonTable.Row(
                                id,
                                "Somebody",
                                Optional.empty(),
                                WorkingLanguage.FR,
                                PersonTable.Row.OF_DIRECTORY,
                                false,
                                false));
                        CompletableFuture<Optional<PersonTable.Row>> other = CompletableFuture.supplyAsync(() -> {
                            begun.countDown();
                            return accounts.fromDirectory(outside("Somebody else"), Set.of());
                        });
                        untilItWaits(begun);
                        return other;
                    });

            assertThat(logIn.get(30, TimeUnit.SECONDS)).isEmpty();
            assertThat(row(id).enabled()).isFalse();
        }

        @Test
        void firstLogInsOfOnePersonAtOnceShouldAllSucceed() throws Exception {
            CountDownLatch begun = new CountDownLatch(1);

            CompletableFuture<Optional<PersonTable.Row>> later = database.unitOfWork()
                    .inTransaction(() -> {
                        accounts.fromDirectory(outside("Somebody"), Set.of());
                        CompletableFuture<Optional<PersonTable.Row>> other = CompletableFuture.supplyAsync(() -> {
                            begun.countDown();
                            return accounts.fromDirectory(outside("Somebody"), Set.of());
                        });
                        untilItWaits(begun);
                        return other;
                    });

            assertThat(later.get(30, TimeUnit.SECONDS)).isPresent();
        }

        @Test
        void administratorOfTheDirectoryAloneShouldBeNoWayInAndStayWhatTheyAre() {
            database.unitOfWork().inTransaction(() -> people.setGroups(ADMINISTRATOR.person(), Set.of()));
            accounts.fromDirectory(outside("Somebody", Role.ADMINISTRATOR.group()), Set.of());
            PersonId id = new PersonId("outside");
            assertThat(accounts.hasAdministrator()).isFalse();

            PersonId admitted = accounts.admitAdministrator(ADMINISTRATOR, "outside", "quite another phrase");

            assertThat(admitted).isEqualTo(new PersonId("local-outside"));
            assertThat(accounts.hasAdministrator()).isTrue();
            assertThat(accounts.isOfDirectory(id)).isTrue();
        }

        @Test
        void lastAdministratorWithAPasswordHereShouldStayAlsoBesideThoseOfTheDirectory() {
            accounts.fromDirectory(outside("Somebody", Role.ADMINISTRATOR.group()), Set.of());

            assertThatThrownBy(() -> accounts.change(
                            ADMINISTRATOR, "administrator", Optional.empty(), details(Optional.empty(), true)))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("PRM-PEOPLE-003"));
        }

        @Test
        void administratorOfAnArchiveShouldBeAdmittedWhateverFormTheirNameAndGroupsHave() {
            PersonId id = new PersonId("user@host");
            database.unitOfWork().inTransaction(() -> {
                people.setGroups(ADMINISTRATOR.person(), Set.of());
                people.insert(new PersonTable.Row(
                        id, "User", Optional.of("user"), WorkingLanguage.EN, Accounts.NO_PASSWORD, true, false));
                people.setGroups(id, Set.of(Role.ADMINISTRATOR.group(), "GROUP_legal-team"));
            });

            assertThatThrownBy(() -> accounts.admitAdministrator(ADMINISTRATOR, "administrator", "short"))
                    .isInstanceOf(Problem.class);
            assertThat(accounts.admitAdministrator(ADMINISTRATOR, "administrator", "quite another phrase"))
                    .isEqualTo(id);

            assertThat(accounts.hasAdministrator()).isTrue();
            assertThat(login().authenticate(UsernamePasswordAuthenticationToken.unauthenticated(
                                    "user@host", "quite another phrase"))
                            .isAuthenticated())
                    .isTrue();
            assertThat(accounts.all(ADMINISTRATOR))
                    .filteredOn(person -> person.id().equals(id))
                    .singleElement()
                    .satisfies(person -> assertThat(person.authorities())
                            .containsExactlyInAnyOrder(Role.ADMINISTRATOR.group(), "GROUP_legal-team"));
        }

        @Test
        void whoIsGoneFromTheDirectoryShouldLoseItsGroupsAndTheirCalendarAlsoWhenNotSignedIn() {
            Set<String> decided = Set.of(Role.OFFICER.group());
            accounts.fromDirectory(outside("Somebody", Role.OFFICER.group()), decided);
            PersonId id = new PersonId("outside");
            keepFeed(id, "d".repeat(64));

            new DirectoryPeople(
                            new Listed(decided),
                            accounts,
                            new OpenSessions(10, Clock.systemUTC()),
                            Duration.ofMinutes(10))
                    .lookAtEverybody();

            assertThat(feeds(id)).isZero();
            assertThat(database.unitOfWork().inTransaction(() -> people.groupsOf(id)))
                    .isEmpty();
            assertThat(row(OFFICER).enabled()).isTrue();
        }

        @Test
        void personOfTheProviderShouldBeFoundByIssuerAndSubjectAlone() {
            accounts.fromProvider(identity("first", "outside"), Set.of(), false);
            PersonTable.Row renamed = accounts.fromProvider(identity("first", "renamed"), Set.of(), false)
                    .orElseThrow();

            assertThat(renamed.id()).isEqualTo(new PersonId("outside"));
            assertRefused("PRM-SESSION-013", identity("second", "outside"), true);
            assertRefused(
                    "PRM-SESSION-013",
                    new Identity(
                            "https://another.example.org",
                            "first",
                            identity("", "outside").known(),
                            true,
                            true),
                    true);
            assertThat(accounts.isOfProvider(renamed.id())).isTrue();
        }

        @Test
        void whoHasAPasswordHereShouldNeverBecomeAPersonOfTheProvider() {
            assertRefused("PRM-SESSION-013", identity("first", OFFICER.value()), true);
            assertRefused("PRM-SESSION-013", identity("first", "system"), true);
            accounts.fromProvider(identity("first", "outside"), Set.of(), false);
            accounts.change(
                    ADMINISTRATOR, "outside", Optional.empty(), details(Optional.of("quite another phrase"), true));

            assertRefused("PRM-SESSION-013", identity("first", "outside"), true);

            assertThat(row(OFFICER).hasPassword()).isTrue();
        }

        @Test
        void whoIsHereWithoutAPasswordShouldBeTheProvidersByTheirNameOnlyWhereTheSettingsSaySo() {
            accounts.fromDirectory(outside("Somebody"), Set.of());
            assertRefused("PRM-SESSION-013", identity("first", "outside"), false);

            assertRefused("PRM-SESSION-013", ofADomain(identity("first", "outside")), true);

            PersonTable.Row adopted = accounts.fromProvider(identity("first", "outside"), Set.of(), true)
                    .orElseThrow();

            assertThat(adopted.isOfProvider()).isTrue();
            assertThat(accounts.fromDirectory(outside("Somebody"), Set.of())).isEmpty();
            assertRefused("PRM-SESSION-013", identity("second", "outside"), true);
        }

        @Test
        void trailShouldTellWhoWasAdoptedAndWhoIsNew() {
            accounts.fromDirectory(outside("Somebody"), Set.of());
            accounts.fromProvider(identity("first", "outside"), Set.of(), true);
            accounts.fromProvider(identity("first", "outside"), Set.of(), true);
            accounts.fromProvider(ofADomain(identity("second", "new")), Set.of(), true);

            assertThat(identities("outside"))
                    .containsExactly(Map.of("issuer", "https://provider.example.org", "adopted", "true"));
            assertThat(identities("new"))
                    .containsExactly(Map.of("issuer", "https://provider.example.org", "adopted", "false"));
        }

        private List<Map<String, String>> identities(String name) {
            return database.unitOfWork().inTransaction(() -> new JdbcAuditTrail(database.jdbc())
                    .about("person:" + name).stream()
                            .filter(event -> event.action().equals("person.identity"))
                            .map(AuditEvent::after)
                            .toList());
        }

        @Test
        void whoIsKnownShouldNeedNoName() {
            assertThat(accounts.fromProvider(identity("first", ""), Set.of(), true))
                    .isEmpty();
            accounts.fromProvider(identity("first", "outside"), Set.of(), false);
            Identity silent = new Identity(
                    "https://provider.example.org",
                    "first",
                    new Known("", "", Optional.empty(), Optional.empty(), Set.of()),
                    true,
                    true);

            PersonTable.Row row = accounts.fromProvider(silent, Set.of(), false).orElseThrow();

            assertThat(row.id()).isEqualTo(new PersonId("outside"));
            assertThat(row.displayName()).isEqualTo("Somebody");
        }

        @Test
        void whoIsNoMemberAnyMoreShouldLoseTheProvidersGroupsAndTheirCalendar() {
            Set<String> decided = Set.of(Role.OFFICER.group());
            Identity member = identity("first", "outside", Role.OFFICER.group());
            Identity gone = new Identity(member.issuer(), member.subject(), member.known(), true, false);
            assertRefused("PRM-SESSION-015", gone, true);
            assertThat(accounts.isOfProvider(new PersonId("outside"))).isFalse();
            accounts.fromProvider(member, decided, false);
            PersonId id = new PersonId("outside");
            keepFeed(id, "d".repeat(64));
            keepFeed("e".repeat(64));

            assertThatThrownBy(() -> accounts.fromProvider(gone, decided, false))
                    .isInstanceOf(Problem.class);

            assertThat(feeds(id)).isZero();
            assertThat(feedsOfOfficer()).isEqualTo(1);
            assertThat(database.unitOfWork().inTransaction(() -> people.groupsOf(id)))
                    .isEmpty();
            assertThat(accounts.fromProvider(member, decided, false)).isPresent();
            assertThat(database.unitOfWork().inTransaction(() -> people.groupsOf(id)))
                    .containsExactly(Role.OFFICER.group());
        }

        @Test
        void administratorOfTheProviderAloneShouldBeNoWayIn() {
            database.unitOfWork().inTransaction(() -> people.setGroups(ADMINISTRATOR.person(), Set.of()));
            accounts.fromProvider(identity("first", "outside", Role.ADMINISTRATOR.group()), Set.of(), false);

            assertThat(accounts.hasAdministrator()).isFalse();
            assertThat(accounts.admitAdministrator(ADMINISTRATOR, "outside", "quite another phrase"))
                    .isEqualTo(new PersonId("local-outside"));
        }

        private void assertRefused(String code, Identity identity, boolean adoptByName) {
            assertThatThrownBy(() -> accounts.fromProvider(identity, Set.of(), adoptByName))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo(code));
        }

        private static Identity identity(String subject, String name, String... groups) {
            return new Identity(
                    "https://provider.example.org",
                    subject,
                    new Known(name, "Somebody", Optional.empty(), Optional.empty(), Set.of(groups)),
                    true,
                    true);
        }

        private static Identity ofADomain(Identity whole) {
            return new Identity(whole.issuer(), whole.subject(), whole.known(), false, true);
        }

        @Test
        void personWhoCannotBeLookedAtShouldNotKeepTheOthersFromBeingLookedAt() {
            Set<String> decided = Set.of(Role.OFFICER.group());
            for (String name : List.of("outside", "unreadable", "zone")) {
                accounts.fromDirectory(
                        new Known(name, name, Optional.empty(), Optional.empty(), Set.of(Role.OFFICER.group())),
                        decided);
            }

            new DirectoryPeople(
                            new Listed(decided),
                            accounts,
                            new OpenSessions(10, Clock.systemUTC()),
                            Duration.ofMinutes(10))
                    .lookAtEverybody();

            for (String name : List.of("outside", "zone")) {
                assertThat(database.unitOfWork().inTransaction(() -> people.groupsOf(new PersonId(name))))
                        .isEmpty();
            }
        }

        /** A directory that nobody is in any more, and which has an entry that cannot be read. */
        private record Listed(Set<String> groups) implements PeopleElsewhere {

            @Override
            public Optional<Known> signIn(String name, String password) {
                return find(name);
            }

            @Override
            public Optional<Known> find(String name) {
                if (name.equals("unreadable")) {
                    throw new IllegalStateException("an entry that cannot be read");
                }
                return Optional.empty();
            }
        }

        private Known outside(String displayName, String... groups) {
            return new Known("outside", displayName, Optional.empty(), Optional.of(WorkingLanguage.FR), Set.of(groups));
        }

        private PasswordLogin login() {
            return new PasswordLogin(
                    database.unitOfWork(),
                    database.jdbc(),
                    PasswordEncoderFactories.createDelegatingPasswordEncoder(),
                    Clock.systemUTC(),
                    false,
                    new SimpleMeterRegistry(),
                    accounts,
                    Optional.empty());
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
            keepFeed(OFFICER, digest);
        }

        private void keepFeed(PersonId id, String digest) {
            database.unitOfWork().inTransaction(() -> {
                feeds.add(id, true, digest, Clock.systemUTC().instant());
            });
        }

        private int feedsOfOfficer() {
            return feeds(OFFICER);
        }

        private int feeds(PersonId id) {
            return database.unitOfWork().inTransaction(() -> feeds.of(id).size());
        }

        private PersonTable.Row row() {
            return row(OFFICER);
        }

        private PersonTable.Row row(PersonId id) {
            return database.unitOfWork().inTransaction(() -> people.find(id).orElseThrow());
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
