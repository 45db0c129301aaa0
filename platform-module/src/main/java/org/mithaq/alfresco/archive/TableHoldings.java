package org.mithaq.alfresco.archive;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.mithaq.access.Absence;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.alert.Cadence;
import org.mithaq.alfresco.transaction.Identity;
import org.mithaq.archive.Group;
import org.mithaq.archive.Holdings;
import org.mithaq.archive.Member;
import org.mithaq.archive.Reading;
import org.mithaq.archive.Sequence;
import org.mithaq.digest.DigestChoice;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Settings;
import org.mithaq.document.UnitOfWork;
import org.mithaq.language.Digits;
import org.mithaq.notification.Delivery;
import org.mithaq.view.Audience;
import org.mithaq.view.ListPage;
import org.mithaq.view.SavedView;
import org.mithaq.view.ViewState;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The tables of Mithaq, and the people of the repository. Groups within groups are not told: a person is listed in each group to
 * which they belong, directly or not. The groups of sites are the sites' own affair.
 */
public final class TableHoldings implements Holdings {

    private static final String OF_A_SITE = "GROUP_site_";

    private final JdbcTemplate jdbc;
    private final UnitOfWork work;
    private final Identity identity;
    private final Supplier<List<Person>> people;

    /** @param people everybody, also the disabled, by id */
    public TableHoldings(JdbcTemplate jdbc, UnitOfWork work, Identity identity, Supplier<List<Person>> people) {
        this.jdbc = jdbc;
        this.work = work;
        this.identity = identity;
        this.people = people;
    }

    @Override
    public <T> T reading(Supplier<T> reading) {
        return identity.asSystem(() -> work.inTransaction(reading));
    }

    /** The repository's transactions read what others have committed meanwhile. */
    @Override
    public boolean isOfOneMoment() {
        return false;
    }

    @Override
    public List<Settings.Setting> settings() {
        return jdbc.query(
                "SELECT s.name, s.version, s.content FROM mithaq_setting s WHERE s.version ="
                        + " (SELECT MAX(o.version) FROM mithaq_setting o WHERE o.name = s.name) ORDER BY s.name",
                (row, number) -> new Settings.Setting(row.getString(1), row.getLong(2), row.getString(3)));
    }

    @Override
    public List<Sequence> sequences() {
        return jdbc.query(
                "SELECT name, last_number FROM mithaq_number WHERE last_number > 0 ORDER BY name",
                (row, number) -> new Sequence(row.getString(1), row.getLong(2)));
    }

    @Override
    public List<Group> groups() {
        Set<String> names = new TreeSet<>();
        for (Role role : Role.values()) {
            names.add(role.group());
        }
        people.get().forEach(person -> names.addAll(groups(person)));
        return names.stream().map(name -> new Group(name, Set.of())).toList();
    }

    private static Set<String> groups(Person person) {
        return person.authorities().stream()
                .filter(name -> !name.startsWith(OF_A_SITE))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Member> people() {
        Map<String, String> deliveries = texts("SELECT person, delivery FROM mithaq_delivery");
        Map<String, String> digits = texts("SELECT person, code FROM mithaq_digits");
        Map<String, String> digests = texts("SELECT person, wanted FROM mithaq_digest_choice");
        Map<String, List<Member.AlertChoice>> alerts = alerts();
        return people.get().stream()
                .map(person -> new Member(
                        person.id(),
                        person.displayName(),
                        person.email(),
                        person.language(),
                        person.enabled(),
                        groups(person),
                        Optional.ofNullable(deliveries.get(person.id().value())).map(Delivery::valueOf),
                        Optional.ofNullable(digits.get(person.id().value())).flatMap(Digits::of),
                        firstViews(person.id()),
                        Optional.ofNullable(digests.get(person.id().value())).map(DigestChoice::valueOf),
                        alerts.getOrDefault(person.id().value(), List.of())))
                .toList();
    }

    private Map<String, List<Member.AlertChoice>> alerts() {
        Map<String, List<Member.AlertChoice>> alerts = new TreeMap<>();
        jdbc.query("SELECT person, view_id, cadence, paused FROM mithaq_alert ORDER BY person, view_id", row -> {
            alerts.computeIfAbsent(row.getString(1), person -> new ArrayList<>())
                    .add(new Member.AlertChoice(
                            row.getString(2), Cadence.valueOf(row.getString(3)), row.getInt(4) != 0));
        });
        return alerts;
    }

    private Map<ListPage, String> firstViews(PersonId person) {
        Map<ListPage, String> first = new TreeMap<>();
        for (ListPage page : ListPage.values()) {
            jdbc
                    .queryForList(
                            "SELECT view_id FROM mithaq_first_view WHERE person = ? AND page = ?",
                            String.class,
                            person.value(),
                            page.code())
                    .stream()
                    .findFirst()
                    .ifPresent(view -> first.put(page, view));
        }
        return first;
    }

    private Map<String, String> texts(String query) {
        Map<String, String> texts = new TreeMap<>();
        jdbc.query(query, row -> {
            texts.put(row.getString(1), row.getString(2));
        });
        return texts;
    }

    @Override
    public List<Absence> absences() {
        return jdbc.query(
                "SELECT id, person, first_day, last_day, stand_in FROM mithaq_absence ORDER BY id",
                (row, number) -> new Absence(
                        row.getString(1),
                        new PersonId(row.getString(2)),
                        LocalDate.parse(row.getString(3)),
                        LocalDate.parse(row.getString(4)),
                        new PersonId(row.getString(5))));
    }

    @Override
    public List<SavedView> views() {
        return jdbc.query(
                "SELECT id, page, owner, name, state, shared_with, revision FROM mithaq_saved_view ORDER BY id",
                (row, number) -> view(row));
    }

    private static SavedView view(ResultSet row) throws SQLException {
        return new SavedView(
                row.getString(1),
                ListPage.of(row.getString(2)).orElseThrow(),
                new PersonId(row.getString(3)),
                new SavedView.Content(
                        row.getString(4),
                        // Oracle keeps an empty text as none.
                        new ViewState(Optional.ofNullable(row.getString(5)).orElse("")),
                        Optional.ofNullable(row.getString(6)).flatMap(Audience::of)),
                row.getLong(7));
    }

    @Override
    public List<Reading> readingLists() {
        return jdbc.query(
                "SELECT person, document_id, saved_at FROM mithaq_reading_list ORDER BY person, document_id",
                (row, number) -> new Reading(
                        new PersonId(row.getString(1)),
                        new DocumentId(row.getString(2)),
                        Instant.ofEpochMilli(row.getLong(3))));
    }
}
