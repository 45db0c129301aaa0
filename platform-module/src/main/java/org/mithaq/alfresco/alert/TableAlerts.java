package org.mithaq.alfresco.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.PersonId;
import org.mithaq.alert.Alert;
import org.mithaq.alert.Cadence;
import org.mithaq.alert.KeptList;
import org.mithaq.alert.Match;
import org.mithaq.alert.SavedAlerts;
import org.mithaq.document.DocumentId;
import org.mithaq.search.Commonalities;
import org.mithaq.view.Audience;
import org.mithaq.view.ListPage;
import org.mithaq.view.SavedView;
import org.mithaq.view.ViewState;
import org.springframework.jdbc.core.JdbcTemplate;

/** Alerts and what was found for them in tables; what has no moment at which it is due was told. */
public final class TableAlerts implements SavedAlerts {

    private static final String ALERT = "SELECT a.person, a.view_id, a.cadence, a.paused, a.since_at";
    private static final String FROM = " FROM mithaq_alert a";
    private static final String MATCH =
            "SELECT person, view_id, document_id, words, concepts, found_at, due_at FROM mithaq_alert_match"
                    + " WHERE person = ? AND view_id = ?";

    /** Documents in one statement. */
    private static final int MOST_NAMED = 500;

    private final JdbcTemplate jdbc;

    public TableAlerts(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(Alert alert) {
        int replaced = jdbc.update(
                "UPDATE mithaq_alert SET cadence = ?, paused = ?, since_at = ? WHERE person = ? AND view_id = ?",
                alert.cadence().name(),
                alert.paused() ? 1 : 0,
                alert.since().toEpochMilli(),
                alert.person().value(),
                alert.view());
        if (replaced == 0) {
            jdbc.update(
                    "INSERT INTO mithaq_alert (cadence, paused, since_at, person, view_id) VALUES (?, ?, ?, ?, ?)",
                    alert.cadence().name(),
                    alert.paused() ? 1 : 0,
                    alert.since().toEpochMilli(),
                    alert.person().value(),
                    alert.view());
        }
    }

    @Override
    public boolean remove(PersonId person, String view) {
        jdbc.update("DELETE FROM mithaq_alert_match WHERE person = ? AND view_id = ?", person.value(), view);
        return jdbc.update("DELETE FROM mithaq_alert WHERE person = ? AND view_id = ?", person.value(), view) > 0;
    }

    @Override
    public List<Alert> of(PersonId person) {
        return jdbc.query(ALERT + FROM + " WHERE a.person = ?", TableAlerts::alert, person.value());
    }

    @Override
    public Optional<Alert> find(PersonId person, String view) {
        return jdbc
                .query(ALERT + FROM + " WHERE a.person = ? AND a.view_id = ?", TableAlerts::alert, person.value(), view)
                .stream()
                .findFirst();
    }

    @Override
    public List<Standing> standing(DocumentId document, Instant filed) {
        return jdbc.query(
                ALERT + ", v.page, v.owner, v.name, v.state, v.shared_with, v.revision" + FROM
                        + " JOIN mithaq_saved_view v ON v.id = a.view_id WHERE a.paused = 0 AND a.since_at <= ? AND NOT EXISTS (SELECT 1 FROM mithaq_alert_match m WHERE m.person = a.person AND m.view_id = a.view_id AND m.document_id = ?)",
                TableAlerts::standing,
                filed.toEpochMilli(),
                document.value());
    }

    /** Of two that find the same at once the later fails on the key, and finds it there when it is tried again. */
    @Override
    public boolean note(Match match) {
        boolean known = !jdbc.query(
                        MATCH + " AND document_id = ?",
                        TableAlerts::match,
                        match.person().value(),
                        match.view(),
                        match.document().value())
                .isEmpty();
        if (!known) {
            jdbc.update(
                    "INSERT INTO mithaq_alert_match (person, view_id, document_id, words, concepts, found_at, due_at) VALUES (?, ?, ?, ?, ?, ?, ?)",
                    match.person().value(),
                    match.view(),
                    match.document().value(),
                    KeptList.write(match.common().words()),
                    KeptList.write(match.common().concepts()),
                    match.at().toEpochMilli(),
                    match.due().map(Instant::toEpochMilli).orElse(null));
        }
        return !known;
    }

    @Override
    public int countSince(PersonId person, String view, Instant from) {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM mithaq_alert_match WHERE person = ? AND view_id = ? AND found_at >= ?",
                Integer.class,
                person.value(),
                view,
                from.toEpochMilli());
        return count == null ? 0 : count;
    }

    @Override
    public List<Alert> due(Instant now, int limit) {
        return jdbc
                .query(
                        ALERT + FROM
                                + " WHERE a.paused = 0 AND EXISTS (SELECT 1 FROM mithaq_alert_match m WHERE m.person = a.person AND m.view_id = a.view_id AND m.due_at <= ?) ORDER BY a.person, a.view_id",
                        TableAlerts::alert,
                        now.toEpochMilli())
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Match> waiting(PersonId person, String view) {
        return jdbc.query(
                MATCH + " AND due_at IS NOT NULL ORDER BY found_at, document_id",
                TableAlerts::match,
                person.value(),
                view);
    }

    @Override
    public void markTold(PersonId person, String view, List<DocumentId> documents) {
        ofMatches("UPDATE mithaq_alert_match SET due_at = NULL", person, view, documents);
    }

    @Override
    public void drop(PersonId person, String view, List<DocumentId> documents) {
        ofMatches("DELETE FROM mithaq_alert_match", person, view, documents);
    }

    private void ofMatches(String statement, PersonId person, String view, List<DocumentId> documents) {
        for (int from = 0; from < documents.size(); from += MOST_NAMED) {
            List<DocumentId> some = documents.subList(from, Math.min(from + MOST_NAMED, documents.size()));
            List<Object> arguments = new ArrayList<>(List.of(person.value(), view));
            some.forEach(document -> arguments.add(document.value()));
            jdbc.update(
                    statement + " WHERE person = ? AND view_id = ? AND document_id IN ("
                            + String.join(", ", Collections.nCopies(some.size(), "?")) + ")",
                    arguments.toArray());
        }
    }

    @Override
    public List<Match> latest(PersonId person, String view, int limit) {
        return jdbc.query(
                MATCH + " ORDER BY found_at DESC, document_id",
                rows -> {
                    List<Match> latest = new ArrayList<>();
                    while (latest.size() < limit && rows.next()) {
                        latest.add(match(rows, latest.size()));
                    }
                    return latest;
                },
                person.value(),
                view);
    }

    private static Alert alert(ResultSet row, int number) throws SQLException {
        return new Alert(
                new PersonId(row.getString(1)),
                row.getString(2),
                Cadence.valueOf(row.getString(3)),
                row.getInt(4) == 1,
                Instant.ofEpochMilli(row.getLong(5)));
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        Alert alert = alert(row, number);
        SavedView view = new SavedView(
                alert.view(),
                ListPage.of(row.getString(6)).orElseThrow(),
                new PersonId(row.getString(7)),
                new SavedView.Content(
                        row.getString(8),
                        new ViewState(Optional.ofNullable(row.getString(9)).orElse("")),
                        Optional.ofNullable(row.getString(10)).flatMap(Audience::of)),
                row.getLong(11));
        return new Standing(alert, view);
    }

    private static Match match(ResultSet row, int number) throws SQLException {
        long due = row.getLong(7);
        return new Match(
                new PersonId(row.getString(1)),
                row.getString(2),
                new DocumentId(row.getString(3)),
                new Commonalities(list(row.getString(4)), list(row.getString(5))),
                Instant.ofEpochMilli(row.getLong(6)),
                due == 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(due)));
    }

    private static List<String> list(@Nullable String kept) {
        return kept == null ? List.of() : KeptList.read(kept);
    }
}
