package org.mithaq.server.alert;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Alerts and what was found for them in tables; what has no moment at which it is due was told. */
public final class JdbcAlerts implements SavedAlerts {

    private static final String ALERT = "SELECT a.person_id, a.view_id, a.cadence, a.paused, a.since_at";
    private static final String FROM = " FROM alert a";
    private static final String MATCH =
            "SELECT person_id, view_id, document_id, words, concepts, found_at, due_at FROM alert_match"
                    + " WHERE person_id = ? AND view_id = ?";

    /** Documents in one statement. */
    private static final int MOST_NAMED = 500;

    private final JdbcClient jdbc;

    public JdbcAlerts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void put(Alert alert) {
        int replaced = jdbc.sql(
                        "UPDATE alert SET cadence = ?, paused = ?, since_at = ? WHERE person_id = ? AND view_id = ?")
                .params(
                        alert.cadence().name(),
                        alert.paused(),
                        alert.since().toEpochMilli(),
                        alert.person().value(),
                        alert.view())
                .update();
        if (replaced == 0) {
            jdbc.sql("INSERT INTO alert (cadence, paused, since_at, person_id, view_id) VALUES (?, ?, ?, ?, ?)")
                    .params(
                            alert.cadence().name(),
                            alert.paused(),
                            alert.since().toEpochMilli(),
                            alert.person().value(),
                            alert.view())
                    .update();
        }
    }

    @Override
    public boolean remove(PersonId person, String view) {
        jdbc.sql("DELETE FROM alert_match WHERE person_id = ? AND view_id = ?")
                .params(person.value(), view)
                .update();
        return jdbc.sql("DELETE FROM alert WHERE person_id = ? AND view_id = ?")
                        .params(person.value(), view)
                        .update()
                > 0;
    }

    @Override
    public List<Alert> of(PersonId person) {
        return jdbc.sql(ALERT + FROM + " WHERE a.person_id = ?")
                .params(person.value())
                .query(JdbcAlerts::alert)
                .list();
    }

    @Override
    public Optional<Alert> find(PersonId person, String view) {
        return jdbc
                .sql(ALERT + FROM + " WHERE a.person_id = ? AND a.view_id = ?")
                .params(person.value(), view)
                .query(JdbcAlerts::alert)
                .list()
                .stream()
                .findFirst();
    }

    @Override
    public List<Standing> standing(DocumentId document, Instant filed) {
        return jdbc.sql(
                        ALERT + ", v.page, v.owner, v.name, v.state, v.shared_with, v.revision" + FROM
                                + " JOIN saved_view v ON v.id = a.view_id WHERE a.paused = FALSE AND a.since_at <= ? AND NOT EXISTS (SELECT 1 FROM alert_match m WHERE m.person_id = a.person_id AND m.view_id = a.view_id AND m.document_id = ?)")
                .params(filed.toEpochMilli(), document.value())
                .query(JdbcAlerts::standing)
                .list();
    }

    /** Of two that find the same at once the later fails on the key, and finds it there when it is tried again. */
    @Override
    public boolean note(Match match) {
        boolean known = !jdbc.sql(MATCH + " AND document_id = ?")
                .params(match.person().value(), match.view(), match.document().value())
                .query(JdbcAlerts::match)
                .list()
                .isEmpty();
        if (!known) {
            jdbc.sql(
                            "INSERT INTO alert_match (person_id, view_id, document_id, words, concepts, found_at, due_at) VALUES (?, ?, ?, ?, ?, ?, ?)")
                    .param(match.person().value())
                    .param(match.view())
                    .param(match.document().value())
                    .param(KeptList.write(match.common().words()))
                    .param(KeptList.write(match.common().concepts()))
                    .param(match.at().toEpochMilli())
                    .param(match.due().map(Instant::toEpochMilli).orElse(null))
                    .update();
        }
        return !known;
    }

    @Override
    public int countSince(PersonId person, String view, Instant from) {
        return jdbc.sql("SELECT COUNT(*) FROM alert_match WHERE person_id = ? AND view_id = ? AND found_at >= ?")
                .params(person.value(), view, from.toEpochMilli())
                .query(Integer.class)
                .single();
    }

    @Override
    public List<Alert> due(Instant now, int limit) {
        return jdbc
                .sql(
                        ALERT + FROM
                                + " WHERE a.paused = FALSE AND EXISTS (SELECT 1 FROM alert_match m WHERE m.person_id = a.person_id AND m.view_id = a.view_id AND m.due_at <= ?) ORDER BY a.person_id, a.view_id")
                .params(now.toEpochMilli())
                .query(JdbcAlerts::alert)
                .list()
                .stream()
                .limit(limit)
                .toList();
    }

    @Override
    public List<Match> waiting(PersonId person, String view) {
        return jdbc.sql(MATCH + " AND due_at IS NOT NULL ORDER BY found_at, document_id")
                .params(person.value(), view)
                .query(JdbcAlerts::match)
                .list();
    }

    @Override
    public void markTold(PersonId person, String view, List<DocumentId> documents) {
        ofMatches("UPDATE alert_match SET due_at = NULL", person, view, documents);
    }

    @Override
    public void drop(PersonId person, String view, List<DocumentId> documents) {
        ofMatches("DELETE FROM alert_match", person, view, documents);
    }

    private void ofMatches(String statement, PersonId person, String view, List<DocumentId> documents) {
        for (int from = 0; from < documents.size(); from += MOST_NAMED) {
            jdbc.sql(statement + " WHERE person_id = :person AND view_id = :view AND document_id IN (:documents)")
                    .param("person", person.value())
                    .param("view", view)
                    .param(
                            "documents",
                            documents.subList(from, Math.min(from + MOST_NAMED, documents.size())).stream()
                                    .map(DocumentId::value)
                                    .toList())
                    .update();
        }
    }

    @Override
    public List<Match> latest(PersonId person, String view, int limit) {
        return jdbc.sql(MATCH + " ORDER BY found_at DESC, document_id LIMIT ?")
                .params(person.value(), view, limit)
                .query(JdbcAlerts::match)
                .list();
    }

    private static Alert alert(ResultSet row, int number) throws SQLException {
        return new Alert(
                new PersonId(row.getString(1)),
                row.getString(2),
                Cadence.valueOf(row.getString(3)),
                row.getBoolean(4),
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
