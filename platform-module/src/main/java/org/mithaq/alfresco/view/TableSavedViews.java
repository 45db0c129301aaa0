package org.mithaq.alfresco.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.PersonId;
import org.mithaq.view.Audience;
import org.mithaq.view.ListPage;
import org.mithaq.view.SavedView;
import org.mithaq.view.SavedViews;
import org.mithaq.view.ViewState;
import org.springframework.jdbc.core.JdbcTemplate;

/** Saved views in tables. An empty state may come back as none, where a database does not tell the two apart. */
public final class TableSavedViews implements SavedViews {

    private static final String SELECT =
            "SELECT id, page, owner, name, state, shared_with, revision FROM mithaq_saved_view WHERE ";

    private final JdbcTemplate jdbc;

    public TableSavedViews(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SavedView add(PersonId owner, ListPage page, SavedView.Content content) {
        SavedView view = new SavedView(UUID.randomUUID().toString(), page, owner, content, 1);
        jdbc.update(
                "INSERT INTO mithaq_saved_view (id, page, owner, name, state, shared_with, revision)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                view.id(),
                page.code(),
                owner.value(),
                content.name(),
                content.state().query(),
                audience(content),
                view.revision());
        return view;
    }

    @Override
    public Optional<SavedView> find(String id) {
        return jdbc.query(SELECT + "id = ?", TableSavedViews::view, id).stream().findFirst();
    }

    @Override
    public List<SavedView> of(ListPage page, PersonId owner, Set<String> audiences) {
        String places = String.join(", ", Collections.nCopies(audiences.size(), "?"));
        Object[] values = Stream.concat(Stream.of(page.code(), owner.value()), audiences.stream())
                .toArray();
        return jdbc.query(
                SELECT + "page = ? AND (owner = ? OR shared_with IN (" + places + "))", TableSavedViews::view, values);
    }

    @Override
    public int countOf(PersonId owner) {
        return jdbc.query(
                        "SELECT id FROM mithaq_saved_view WHERE owner = ?",
                        (row, number) -> row.getString(1),
                        owner.value())
                .size();
    }

    @Override
    public Optional<SavedView> replace(String id, long expected, SavedView.Content content) {
        int replaced = jdbc.update(
                "UPDATE mithaq_saved_view SET name = ?, state = ?, shared_with = ?, revision = revision + 1"
                        + " WHERE id = ? AND revision = ?",
                content.name(),
                content.state().query(),
                audience(content),
                id,
                expected);
        return replaced == 0 ? Optional.empty() : find(id);
    }

    @Override
    public boolean remove(String id) {
        jdbc.update("DELETE FROM mithaq_first_view WHERE view_id = ?", id);
        jdbc.update("DELETE FROM mithaq_alert_match WHERE view_id = ?", id);
        jdbc.update("DELETE FROM mithaq_alert WHERE view_id = ?", id);
        return jdbc.update("DELETE FROM mithaq_saved_view WHERE id = ?", id) > 0;
    }

    @Override
    public Optional<String> firstOf(PersonId person, ListPage page) {
        return jdbc
                .query(
                        "SELECT view_id FROM mithaq_first_view WHERE person = ? AND page = ?",
                        (row, number) -> row.getString(1),
                        person.value(),
                        page.code())
                .stream()
                .findFirst();
    }

    @Override
    public void chooseFirst(PersonId person, ListPage page, Optional<String> view) {
        if (view.isEmpty()) {
            jdbc.update("DELETE FROM mithaq_first_view WHERE person = ? AND page = ?", person.value(), page.code());
            return;
        }
        int replaced = jdbc.update(
                "UPDATE mithaq_first_view SET view_id = ? WHERE person = ? AND page = ?",
                view.get(),
                person.value(),
                page.code());
        if (replaced == 0) {
            jdbc.update(
                    "INSERT INTO mithaq_first_view (person, page, view_id) VALUES (?, ?, ?)",
                    person.value(),
                    page.code(),
                    view.get());
        }
    }

    private static @Nullable String audience(SavedView.Content content) {
        return content.sharedWith().map(Audience::code).orElse(null);
    }

    private static SavedView view(ResultSet row, int number) throws SQLException {
        String page = row.getString(2);
        return new SavedView(
                row.getString(1),
                ListPage.of(page).orElseThrow(() -> new IllegalStateException("a saved view of the page " + page)),
                new PersonId(row.getString(3)),
                new SavedView.Content(
                        row.getString(4),
                        new ViewState(Optional.ofNullable(row.getString(5)).orElse("")),
                        Optional.ofNullable(row.getString(6)).flatMap(Audience::of)),
                row.getLong(7));
    }
}
