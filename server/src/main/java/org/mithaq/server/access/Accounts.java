package org.mithaq.server.access;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.access.Actor;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.UnitOfWork;
import org.mithaq.feed.CalendarFeed;
import org.mithaq.feed.CalendarFeeds;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.server.directory.PeopleElsewhere.Known;
import org.mithaq.server.provider.Identity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The people who may log in, as administrators keep them. Every change is in the audit trail, passwords never. */
public final class Accounts {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{0,63}");
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
    private static final Pattern GROUP = Pattern.compile("GROUP_[A-Z0-9_]{1,100}");

    /** Stands in place of the hash of somebody whom an archive brought, and who got no password here yet; no password has it. */
    public static final String NO_PASSWORD = "{none}";

    /** Before the name of an administrator who has a password here, where a person of directory or provider has the name. */
    private static final String LOCAL = "local-";

    private final UnitOfWork work;
    private final PersonTable people;
    private final IdentityTable identities;
    private final PasswordEncoder passwords;
    private final CalendarFeeds feeds;
    private final AuditTrail audit;
    private final OpenSessions sessions;
    private final Clock clock;
    private final PasswordPolicy policy = new PasswordPolicy();

    public Accounts(
            UnitOfWork work,
            JdbcClient jdbc,
            PasswordEncoder passwords,
            CalendarFeeds feeds,
            AuditTrail audit,
            OpenSessions sessions,
            Clock clock) {
        this.sessions = sessions;
        this.work = work;
        this.people = new PersonTable(jdbc);
        this.identities = new IdentityTable(jdbc);
        this.passwords = passwords;
        this.feeds = feeds;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What an administrator may say of a person.
     *
     * @param groups direct ones; unknown sector groups are made
     * @param password the new one; empty to leave it as it is
     */
    public record Details(
            String displayName,
            Optional<String> email,
            WorkingLanguage language,
            Set<String> groups,
            Optional<String> password,
            boolean enabled) {
        public Details {
            groups = Set.copyOf(groups);
        }
    }

    /** Makes the groups of the roles where they are missing; idempotent. */
    public void prepareGroups() {
        work.inTransaction(() -> Stream.of(Role.values()).map(Role::group).forEach(people::addGroup));
    }

    /** Whether there is one who can sign in by a password here, also when directory and provider are gone. */
    public boolean hasAdministrator() {
        return work.inTransaction(() -> administrators().anyMatch(PersonTable.Row::hasPassword));
    }

    private Stream<PersonTable.Row> administrators() {
        return people.enabledMembers(people.andInner(Role.ADMINISTRATOR.group())).stream();
    }

    /**
     * Gives the first of the administrators that an archive brought a password; makes one where there is none of them. Administrators of
     * the directory and the provider stay what they are. Names, groups and mails that an archive brought are not looked at: they may be of other forms.
     *
     * @param name of the one that is made, with {@code local-} before it where it is a person's of directory or provider
     * @return who it is
     * @throws Problem when the password does not do
     */
    PersonId admitAdministrator(Actor actor, String name, String password) {
        return work.inTransaction(() -> {
            people.holdChanges();
            Optional<PersonTable.Row> known = admissible(name);
            if (known.isEmpty()) {
                return create(
                                actor,
                                people.find(new PersonId(name)).isEmpty() ? name : LOCAL + name,
                                new Details(
                                        "Administrator",
                                        Optional.empty(),
                                        WorkingLanguage.EN,
                                        Set.of(Role.ADMINISTRATOR.group()),
                                        Optional.of(password),
                                        true),
                                passwords::encode,
                                false)
                        .id();
            }
            PersonTable.Row row = known.get();
            policy.fault(password, row.id().value(), row.displayName()).ifPresent(fault -> {
                throw new Problem(Problem.Kind.INVALID, "PRM-PEOPLE-010", List.of(), List.of(fault));
            });
            Map<String, String> before = told(person(row.id()));
            Set<String> groups = new TreeSet<>(people.groupsOf(row.id()));
            groups.add(Role.ADMINISTRATOR.group());
            Details details =
                    new Details(row.displayName(), row.email(), row.language(), groups, Optional.of(password), true);
            people.update(row(row.id(), details, passwords.encode(password), row.demo()));
            people.setGroups(row.id(), groups);
            takeFeedsBack(actor, row.id());
            record(actor, row.id(), "person.changed", before, details);
            return row.id();
        });
    }

    /** Whoever could log in if they had a password: log-in takes names as small ones, and none of the software itself. */
    private Optional<PersonTable.Row> admissible(String name) {
        return administrators()
                .filter(row -> row.password().equals(NO_PASSWORD))
                .filter(row -> row.id().value().equals(row.id().value().toLowerCase(Locale.ROOT)))
                .filter(row -> !row.id().equals(PersonId.SYSTEM))
                .findFirst()
                .or(() -> Stream.of(name, LOCAL + name)
                        .flatMap(one -> people.find(new PersonId(one)).stream())
                        .filter(row -> row.hasPassword() || row.password().equals(NO_PASSWORD))
                        .findFirst());
    }

    /** Marks what only administrators change of a person; the language is also the person's own, who may choose it meanwhile. */
    public static String revision(Person person) {
        String state = String.join(
                "\n",
                person.id().value(),
                person.displayName(),
                person.email().orElse(""),
                new TreeSet<>(person.authorities()).toString(),
                Boolean.toString(person.enabled()));
        return UUID.nameUUIDFromBytes(state.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** @throws Problem {@code PRM-PEOPLE-002} (NOT_FOUND) */
    public WorkingLanguage language(Actor actor, String name) {
        require(actor);
        return work.inTransaction(() -> people.find(new PersonId(name)))
                .orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "PRM-PEOPLE-002", name))
                .language();
    }

    /** Everybody, also the disabled, with their direct groups, by id. */
    public List<Person> all(Actor actor) {
        require(actor);
        return work.inTransaction(() -> people.all().stream()
                .map(row -> row.person(people.groupsOf(row.id())))
                .toList());
    }

    public List<String> groups(Actor actor) {
        require(actor);
        return work.inTransaction(people::groups);
    }

    /** @throws Problem {@code PRM-PEOPLE-001} (CONFLICT) when there is somebody of that name already */
    public Person add(Actor actor, String name, Details details) {
        require(actor);
        return work.inTransaction(() -> create(actor, name, details, passwords::encode, false));
    }

    /**
     * Makes people for the demonstration, with well-known passwords; leaves those who are there as they are. A password
     * that several of them have is hashed once, because hashing takes long by design and nobody is to wait for it.
     */
    public void addForDemonstration(Actor actor, Map<String, Details> demonstration) {
        Map<String, String> hashes = new HashMap<>();
        work.inTransaction(() -> demonstration.forEach((name, details) -> {
            if (people.find(new PersonId(name)).isEmpty()) {
                create(actor, name, details, password -> hashes.computeIfAbsent(password, passwords::encode), true);
            }
        }));
    }

    private Person create(Actor actor, String name, Details details, UnaryOperator<String> hash, boolean demo) {
        check(name, details, true, demo);
        PersonId id = new PersonId(name);
        people.holdChanges();
        if (people.find(id).isPresent()) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-PEOPLE-001", name);
        }
        people.insert(row(id, details, hash.apply(details.password().orElseThrow()), demo));
        people.setGroups(id, details.groups());
        record(actor, id, "person.added", Map.of(), details);
        return person(id);
    }

    /**
     * Changes a person. A new password ends their sessions and takes back the addresses of their calendar, and so does
     * disabling them: whoever had got hold of them is out.
     *
     * @param expected the {@link #revision} that the administrator has seen; empty for whatever it is
     * @throws Problem {@code PRM-PEOPLE-002} (NOT_FOUND); {@code PRM-PEOPLE-003} (CONFLICT) when no administrator would be left;
     *     {@code PRM-PEOPLE-006} (CONFLICT) when somebody else was faster
     */
    public Person change(Actor actor, String name, Optional<String> expected, Details details) {
        require(actor);
        return work.inTransaction(() -> {
            check(name, details, false, false);
            PersonId id = new PersonId(name);
            // Two administrators who take each other's role away at once would leave none.
            people.holdChanges();
            PersonTable.Row before =
                    people.find(id).orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "PRM-PEOPLE-002", name));
            if (expected.filter(seen -> !seen.equals(revision(person(id)))).isPresent()) {
                throw Problem.of(Problem.Kind.CONFLICT, "PRM-PEOPLE-006");
            }
            Map<String, String> values = told(before.person(people.groupsOf(id)));
            String password = details.password().map(passwords::encode).orElse(before.password());
            people.update(row(id, details, password, before.demo()));
            people.setGroups(id, details.groups());
            if (!hasAdministrator()) {
                throw Problem.of(Problem.Kind.CONFLICT, "PRM-PEOPLE-003");
            }
            if (details.password().isPresent() || !details.enabled()) {
                takeFeedsBack(actor, id);
                work.afterCommit(() -> sessions.endOthers(id, Optional.empty()));
            }
            record(actor, id, "person.changed", values, details);
            return person(id);
        });
    }

    private void takeFeedsBack(Actor actor, PersonId id) {
        for (CalendarFeed feed : feeds.of(id)) {
            feeds.remove(id, feed.id());
            audit.append(AuditEvent.of(
                    clock.instant(), actor, "person:" + id.value(), "feed.takenBack", Map.of(), Map.of()));
        }
    }

    /**
     * A person of the directory who may sign in: made with their first log-in, and from then on as the directory says. Their language is
     * their own afterwards, and so are groups that the directory does not decide about, which an administrator gives.
     *
     * @param decided the groups that the directory decides about
     * @return empty when a person of that name is disabled here, or has a password here, or it is the software's own name
     */
    Optional<PersonTable.Row> fromDirectory(Known known, Set<String> decided) {
        PersonId id = new PersonId(known.name());
        if (known.name().equalsIgnoreCase(PersonId.SYSTEM.value())) {
            return Optional.empty();
        }
        return work.inTransaction(() -> {
            Optional<PersonTable.Row> seen = people.find(id);
            if (seen.filter(row -> !follows(row) || isAsTold(row, known, decided))
                    .isPresent()) {
                return seen.filter(Accounts::follows);
            }
            people.holdChanges();
            return followed(id, known, decided);
        });
    }

    /** Reads again what it follows: somebody may have disabled the person meanwhile, or another log-in have made them. */
    private Optional<PersonTable.Row> followed(PersonId id, Known known, Set<String> decided) {
        Optional<PersonTable.Row> before = people.find(id);
        if (before.filter(row -> !follows(row) || isAsTold(row, known, decided)).isPresent()) {
            return before.filter(Accounts::follows);
        }
        return Optional.of(write(id, known, decided, Source.DIRECTORY));
    }

    /** What knows people beside these tables. */
    private enum Source {
        DIRECTORY(PersonTable.Row.OF_DIRECTORY),
        PROVIDER(PersonTable.Row.OF_PROVIDER);

        private final String mark;

        Source(String mark) {
            this.mark = mark;
        }

        Actor actor() {
            return Actor.system(name().toLowerCase(Locale.ROOT));
        }
    }

    private PersonTable.Row write(PersonId id, Known known, Set<String> decided, Source source) {
        Optional<PersonTable.Row> before = people.find(id);
        Set<String> groups = groups(before, known, decided);
        Details details = details(known, before, groups);
        Map<String, String> values =
                before.map(row -> told(row.person(people.groupsOf(id)))).orElse(Map.of());
        PersonTable.Row row = row(id, details, source.mark, false);
        before.ifPresentOrElse(there -> people.update(row), () -> people.insert(row));
        people.setGroups(id, groups);
        record(source.actor(), id, before.isEmpty() ? "person.added" : "person.changed", values, details);
        return people.find(id).orElseThrow();
    }

    /**
     * Who signed in at the identity provider: found by issuer and subject, never by a name alone; made with their first log-in, and from
     * then on as the provider says with each. Their language is their own afterwards, and so are groups that the provider does not decide
     * about. Who may not sign in there any more is out here, as those are whom the directory lets in no more.
     *
     * @param decided the groups that the provider decides about
     * @param adoptByName whether somebody who is here, has no password here and is nobody's at a provider is theirs by the name, when no
     *     domain was cut off it
     * @return empty for somebody new without a name that can be one here
     * @throws Problem (FORBIDDEN) {@code PRM-SESSION-013} when the name is somebody else's, or they have a password here; {@code
     *     PRM-SESSION-014} when they are disabled here; {@code PRM-SESSION-015} outside of the group whose members may sign in
     */
    Optional<PersonTable.Row> fromProvider(Identity identity, Set<String> decided, boolean adoptByName) {
        if (!identity.member()) {
            goneFromProvider(identity, decided);
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-SESSION-015");
        }
        return work.inTransaction(() -> {
            people.holdChanges();
            Optional<PersonId> theirs = identities.find(identity);
            return theirs.or(() -> Optional.of(identity.known().name())
                            .filter(name -> !name.isEmpty())
                            .map(PersonId::new))
                    .map(id -> arrived(identity, id, theirs.isPresent(), decided, adoptByName));
        });
    }

    private PersonTable.Row arrived(
            Identity identity, PersonId id, boolean known, Set<String> decided, boolean adoptByName) {
        Optional<PersonTable.Row> before = people.find(id);
        boolean adopt = adoptByName && identity.nameIsWhole();
        if (id.equals(PersonId.SYSTEM)
                || before.filter(row -> !isTheirs(row, known, adopt)).isPresent()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-SESSION-013");
        }
        if (before.filter(row -> !row.enabled()).isPresent()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-SESSION-014");
        }
        PersonTable.Row row = before.filter(one -> one.isOfProvider() && saysNothingNew(one, identity.known(), decided))
                .orElseGet(() -> write(id, identity.known(), decided, Source.PROVIDER));
        if (!known) {
            identities.add(identity, id);
            recordIdentity(identity, id, before.isPresent());
        }
        return row;
    }

    private void recordIdentity(Identity identity, PersonId id, boolean adopted) {
        audit.append(AuditEvent.of(
                clock.instant(),
                Source.PROVIDER.actor(),
                "person:" + id.value(),
                "person.identity",
                Map.of(),
                Map.of("issuer", identity.issuer(), "adopted", Boolean.toString(adopted))));
    }

    private boolean isTheirs(PersonTable.Row row, boolean known, boolean adoptByName) {
        return known ? row.isOfProvider() : adoptByName && row.isOfDirectory() && !identities.has(row.id());
    }

    boolean isOfProvider(PersonId id) {
        return work.inTransaction(
                () -> people.find(id).filter(PersonTable.Row::isOfProvider).isPresent());
    }

    private static boolean follows(PersonTable.Row row) {
        return row.enabled() && row.isOfDirectory();
    }

    private boolean isAsTold(PersonTable.Row row, Known known, Set<String> decided) {
        return row.password().equals(PersonTable.Row.OF_DIRECTORY) && saysNothingNew(row, known, decided);
    }

    private boolean saysNothingNew(PersonTable.Row row, Known known, Set<String> decided) {
        Optional<PersonTable.Row> before = Optional.of(row);
        return told(row.person(people.groupsOf(row.id())))
                .equals(told(row.id(), details(known, before, groups(before, known, decided))));
    }

    private Set<String> groups(Optional<PersonTable.Row> before, Known known, Set<String> decided) {
        Set<String> groups =
                new TreeSet<>(before.map(row -> people.groupsOf(row.id())).orElse(Set.of()));
        groups.removeAll(decided);
        groups.addAll(known.groups());
        return groups;
    }

    /**
     * A person whom the directory lets sign in no more: their sessions end, the addresses of their calendar are taken back, and so are
     * the groups that it decides about. Whoever has a password here, or is disabled here, is left alone.
     *
     * @param decided the groups that the directory decides about
     */
    void goneFromDirectory(PersonId id, Set<String> decided) {
        work.inTransaction(() -> {
            people.holdChanges();
            people.find(id).filter(Accounts::follows).ifPresent(row -> shutOut(row, decided, Source.DIRECTORY));
        });
    }

    private void goneFromProvider(Identity identity, Set<String> decided) {
        work.inTransaction(() -> {
            people.holdChanges();
            identities
                    .find(identity)
                    .flatMap(people::find)
                    .filter(row -> row.enabled() && row.isOfProvider())
                    .ifPresent(row -> shutOut(row, decided, Source.PROVIDER));
        });
    }

    private void shutOut(PersonTable.Row row, Set<String> decided, Source source) {
        PersonId id = row.id();
        takeFeedsBack(source.actor(), id);
        Set<String> before = people.groupsOf(id);
        Set<String> left = new TreeSet<>(before);
        if (left.removeAll(decided)) {
            people.setGroups(id, left);
            record(
                    source.actor(),
                    id,
                    "person.changed",
                    told(row.person(before)),
                    new Details(row.displayName(), row.email(), row.language(), left, Optional.empty(), true));
        }
        work.afterCommit(() -> sessions.endOthers(id, Optional.empty()));
    }

    /** Whoever signs in by the directory and has done so, also when they are not signed in. */
    Set<PersonId> ofDirectory() {
        return work.inTransaction(() -> people.all().stream()
                .filter(row -> row.enabled() && row.password().equals(PersonTable.Row.OF_DIRECTORY))
                .map(PersonTable.Row::id)
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static Details details(Known known, Optional<PersonTable.Row> before, Set<String> groups) {
        String name = Optional.of(known.displayName().strip())
                .filter(said -> !said.isEmpty())
                .or(() -> before.map(PersonTable.Row::displayName))
                .orElse(known.name());
        return new Details(
                name.substring(0, Math.min(200, name.length())),
                known.email().filter(email -> EMAIL.matcher(email).matches() && email.length() <= 320),
                before.map(PersonTable.Row::language).orElse(known.language().orElse(WorkingLanguage.EN)),
                groups,
                Optional.empty(),
                true);
    }

    boolean isOfDirectory(PersonId id) {
        return work.inTransaction(
                () -> people.find(id).filter(PersonTable.Row::isOfDirectory).isPresent());
    }

    /** Marks the password that the person has at the moment. */
    Optional<String> stamp(PersonId id) {
        return work.inTransaction(() -> people.find(id).map(row -> SignedIn.stampOf(row.password())));
    }

    /** The language in which the person reads; a person who is gone is left alone. */
    public void keepLanguage(PersonId id, WorkingLanguage language) {
        work.inTransaction(() -> people.setLanguage(id, language));
    }

    private Person person(PersonId id) {
        return people.find(id).orElseThrow().person(people.groupsOf(id));
    }

    private static PersonTable.Row row(PersonId id, Details details, String password, boolean demo) {
        return new PersonTable.Row(
                id,
                details.displayName().strip(),
                details.email(),
                details.language(),
                password,
                details.enabled(),
                demo);
    }

    private void record(Actor actor, PersonId id, String action, Map<String, String> before, Details details) {
        Map<String, String> after = new TreeMap<>(told(person(id)));
        after.put("passwordChanged", Boolean.toString(details.password().isPresent()));
        audit.append(AuditEvent.of(clock.instant(), actor, "person:" + id.value(), action, before, after));
    }

    private static Map<String, String> told(PersonId id, Details details) {
        return told(new Person(
                id, details.displayName(), details.email(), details.language(), details.groups(), details.enabled()));
    }

    private static Map<String, String> told(Person person) {
        return Map.of(
                "displayName", person.displayName(),
                "email", person.email().orElse(""),
                "language", person.language().tag(),
                "groups", new TreeSet<>(person.authorities()).toString(),
                "enabled", Boolean.toString(person.enabled()));
    }

    private void check(String name, Details details, boolean passwordNeeded, boolean demo) {
        List<Problem.Detail> wrong = new ArrayList<>();
        if (!NAME.matcher(name).matches() || name.equals(PersonId.SYSTEM.value())) {
            wrong.add(Problem.Detail.of("PRM-PEOPLE-011", "person", name));
        }
        if (details.displayName().isBlank() || details.displayName().length() > 200) {
            wrong.add(Problem.Detail.of("PRM-PEOPLE-012", "displayName"));
        }
        details.email()
                .filter(email -> !EMAIL.matcher(email).matches() || email.length() > 320)
                .ifPresent(email -> wrong.add(Problem.Detail.of("PRM-PEOPLE-013", "email", email)));
        details.groups().stream()
                .filter(group -> !GROUP.matcher(group).matches())
                .sorted()
                .forEach(group -> wrong.add(Problem.Detail.of("PRM-PEOPLE-014", "groups", group)));
        if (passwordNeeded || details.password().isPresent()) {
            String password = details.password().orElse("");
            policy.fault(password, name, details.displayName())
                    .filter(fault -> !demo)
                    .ifPresent(wrong::add);
        }
        if (!wrong.isEmpty()) {
            throw new Problem(Problem.Kind.INVALID, "PRM-PEOPLE-010", List.of(), wrong);
        }
    }

    private static void require(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR) && !actor.isSystem()) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-PEOPLE-004");
        }
    }
}
