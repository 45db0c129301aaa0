package org.mithaq.server.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.mithaq.access.Absence;
import org.mithaq.access.PersonId;
import org.mithaq.alert.Cadence;
import org.mithaq.archive.Group;
import org.mithaq.archive.Holdings;
import org.mithaq.archive.Member;
import org.mithaq.archive.Reading;
import org.mithaq.archive.Sequence;
import org.mithaq.digest.DigestChoice;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Settings;
import org.mithaq.language.Digits;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.notification.Delivery;
import org.mithaq.view.Audience;
import org.mithaq.view.ListPage;
import org.mithaq.view.SavedView;
import org.mithaq.view.ViewState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tables, read in a transaction that sees one moment in all of them. */
public final class JdbcHoldings implements Holdings {

    /** H2's own level for it; PostgreSQL's is the standard's REPEATABLE READ. */
    private static final int H2_SNAPSHOT = 6;

    private final JdbcClient jdbc;
    private final PlatformTransactionManager transactions;
    private final boolean postgres;

    public JdbcHoldings(JdbcClient jdbc, PlatformTransactionManager transactions, boolean postgres) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.postgres = postgres;
    }

    private record OneMoment(int level) implements TransactionDefinition {

        @Override
        public int getIsolationLevel() {
            return level;
        }

        @Override
        public boolean isReadOnly() {
            return true;
        }
    }

    @Override
    public <T> T reading(Supplier<T> reading) {
        TransactionDefinition moment =
                new OneMoment(postgres ? TransactionDefinition.ISOLATION_REPEATABLE_READ : H2_SNAPSHOT);
        return Objects.requireNonNull(new TransactionTemplate(transactions, moment).execute(status -> reading.get()));
    }

    @Override
    public boolean isOfOneMoment() {
        return true;
    }

    @Override
    public List<Settings.Setting> settings() {
        return jdbc.sql("SELECT s.name, s.version, s.text FROM setting s WHERE s.version ="
                        + " (SELECT MAX(o.version) FROM setting o WHERE o.name = s.name) ORDER BY s.name")
                .query((row, number) -> new Settings.Setting(row.getString(1), row.getLong(2), row.getString(3)))
                .list();
    }

    @Override
    public List<Sequence> sequences() {
        return jdbc.sql("SELECT name, last_number FROM number_sequence WHERE last_number > 0 ORDER BY name")
                .query((row, number) -> new Sequence(row.getString(1), row.getLong(2)))
                .list();
    }

    @Override
    public List<Group> groups() {
        Map<String, Set<String>> inner = sets("SELECT outer_name, inner_name FROM person_group_group");
        return jdbc.sql("SELECT name FROM person_group ORDER BY name").query(String.class).list().stream()
                .map(name -> new Group(name, inner.getOrDefault(name, Set.of())))
                .toList();
    }

    @Override
    public List<Member> people() {
        Map<String, Set<String>> groups = sets("SELECT person_id, group_name FROM person_group_person");
        Map<String, String> deliveries = texts("SELECT person_id, delivery FROM delivery_choice");
        Map<String, String> digits = texts("SELECT person, digits FROM chosen_digits");
        Map<String, String> digests = texts("SELECT person_id, choice FROM digest_choice");
        Map<String, List<Member.AlertChoice>> alerts = alerts();
        return jdbc.sql("SELECT id, display_name, email, language, enabled FROM person ORDER BY id")
                .query((row, number) -> {
                    String id = row.getString("id");
                    return new Member(
                            new PersonId(id),
                            row.getString("display_name"),
                            Optional.ofNullable(row.getString("email")),
                            WorkingLanguage.ofTag(row.getString("language")).orElse(WorkingLanguage.EN),
                            row.getBoolean("enabled"),
                            groups.getOrDefault(id, Set.of()),
                            Optional.ofNullable(deliveries.get(id)).map(Delivery::valueOf),
                            Optional.ofNullable(digits.get(id)).flatMap(Digits::of),
                            firstViews(id),
                            Optional.ofNullable(digests.get(id)).map(DigestChoice::valueOf),
                            alerts.getOrDefault(id, List.of()));
                })
                .list();
    }

    private Map<String, List<Member.AlertChoice>> alerts() {
        Map<String, List<Member.AlertChoice>> alerts = new TreeMap<>();
        jdbc.sql("SELECT person_id, view_id, cadence, paused FROM alert ORDER BY person_id, view_id")
                .query((row, number) -> alerts.computeIfAbsent(row.getString(1), person -> new ArrayList<>())
                        .add(new Member.AlertChoice(
                                row.getString(2), Cadence.valueOf(row.getString(3)), row.getBoolean(4))))
                .list();
        return alerts;
    }

    private Map<ListPage, String> firstViews(String person) {
        Map<ListPage, String> first = new TreeMap<>();
        for (ListPage page : ListPage.values()) {
            jdbc.sql("SELECT view_id FROM first_view WHERE person = ? AND page = ?")
                    .params(person, page.code())
                    .query(String.class)
                    .optional()
                    .ifPresent(view -> first.put(page, view));
        }
        return first;
    }

    private Map<String, Set<String>> sets(String query) {
        Map<String, Set<String>> sets = new TreeMap<>();
        jdbc.sql(query)
                .query((row, number) -> sets.computeIfAbsent(row.getString(1), key -> new TreeSet<>())
                        .add(row.getString(2)))
                .list();
        return sets;
    }

    private Map<String, String> texts(String query) {
        Map<String, String> texts = new TreeMap<>();
        jdbc.sql(query)
                .query((row, number) -> Optional.ofNullable(texts.put(row.getString(1), row.getString(2))))
                .list();
        return texts;
    }

    @Override
    public List<Absence> absences() {
        return jdbc.sql("SELECT id, person, first_day, last_day, stand_in FROM absence ORDER BY id")
                .query((row, number) -> new Absence(
                        row.getString(1),
                        new PersonId(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        new PersonId(row.getString(5))))
                .list();
    }

    @Override
    public List<SavedView> views() {
        return jdbc.sql("SELECT id, page, owner, name, state, shared_with, revision FROM saved_view ORDER BY id")
                .query((row, number) -> new SavedView(
                        row.getString(1),
                        ListPage.of(row.getString(2)).orElseThrow(),
                        new PersonId(row.getString(3)),
                        new SavedView.Content(
                                row.getString(4),
                                new ViewState(row.getString(5)),
                                Optional.ofNullable(row.getString(6)).flatMap(Audience::of)),
                        row.getLong(7)))
                .list();
    }

    @Override
    public List<Reading> readingLists() {
        return jdbc.sql("SELECT person_id, document_id, saved_at FROM reading_list ORDER BY person_id, document_id")
                .query((row, number) -> new Reading(
                        new PersonId(row.getString(1)),
                        new DocumentId(row.getString(2)),
                        Instant.ofEpochMilli(row.getLong(3))))
                .list();
    }
}
