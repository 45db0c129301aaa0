package org.mithaq.server.view;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.PersonId;
import org.mithaq.view.Audience;
import org.mithaq.view.ListPage;
import org.mithaq.view.SavedView;
import org.mithaq.view.SavedViews;
import org.mithaq.view.ViewState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Saved views in tables. */
public final class JdbcSavedViews implements SavedViews {

    private static final String SELECT =
            "SELECT id, page, owner, name, state, shared_with, revision FROM saved_view WHERE ";

    private final JdbcClient jdbc;

    public JdbcSavedViews(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public SavedView add(PersonId owner, ListPage page, SavedView.Content content) {
        SavedView view = new SavedView(UUID.randomUUID().toString(), page, owner, content, 1);
        jdbc.sql("INSERT INTO saved_view (id, page, owner, name, state, shared_with, revision)"
                        + " VALUES (:id, :page, :owner, :name, :state, :audience, :revision)")
                .param("id", view.id())
                .param("page", page.code())
                .param("owner", owner.value())
                .param("name", content.name())
                .param("state", content.state().query())
                .param("audience", audience(content))
                .param("revision", view.revision())
                .update();
        return view;
    }

    @Override
    public Optional<SavedView> find(String id) {
        return jdbc.sql(SELECT + "id = ?").param(id).query(JdbcSavedViews::view).optional();
    }

    @Override
    public List<SavedView> of(ListPage page, PersonId owner, Set<String> audiences) {
        return jdbc.sql(SELECT + "page = :page AND (owner = :owner OR shared_with IN (:audiences))")
                .param("page", page.code())
                .param("owner", owner.value())
                .param("audiences", audiences)
                .query(JdbcSavedViews::view)
                .list();
    }

    @Override
    public int countOf(PersonId owner) {
        return jdbc.sql("SELECT COUNT(*) FROM saved_view WHERE owner = ?")
                .param(owner.value())
                .query(Integer.class)
                .single();
    }

    @Override
    public Optional<SavedView> replace(String id, long expected, SavedView.Content content) {
        int replaced = jdbc.sql("UPDATE saved_view SET name = :name, state = :state, shared_with = :audience,"
                        + " revision = revision + 1 WHERE id = :id AND revision = :expected")
                .param("name", content.name())
                .param("state", content.state().query())
                .param("audience", audience(content))
                .param("id", id)
                .param("expected", expected)
                .update();
        return replaced == 0 ? Optional.empty() : find(id);
    }

    @Override
    public boolean remove(String id) {
        jdbc.sql("DELETE FROM first_view WHERE view_id = ?").param(id).update();
        jdbc.sql("DELETE FROM alert_match WHERE view_id = ?").param(id).update();
        jdbc.sql("DELETE FROM alert WHERE view_id = ?").param(id).update();
        return jdbc.sql("DELETE FROM saved_view WHERE id = ?").param(id).update() > 0;
    }

    @Override
    public Optional<String> firstOf(PersonId person, ListPage page) {
        return jdbc.sql("SELECT view_id FROM first_view WHERE person = ? AND page = ?")
                .params(person.value(), page.code())
                .query(String.class)
                .optional();
    }

    @Override
    public void chooseFirst(PersonId person, ListPage page, Optional<String> view) {
        if (view.isEmpty()) {
            jdbc.sql("DELETE FROM first_view WHERE person = ? AND page = ?")
                    .params(person.value(), page.code())
                    .update();
            return;
        }
        int replaced = jdbc.sql("UPDATE first_view SET view_id = ? WHERE person = ? AND page = ?")
                .params(view.get(), person.value(), page.code())
                .update();
        if (replaced == 0) {
            jdbc.sql("INSERT INTO first_view (person, page, view_id) VALUES (?, ?, ?)")
                    .params(person.value(), page.code(), view.get())
                    .update();
        }
    }

    private static @Nullable String audience(SavedView.Content content) {
        return content.sharedWith().map(Audience::code).orElse(null);
    }

    private static SavedView view(ResultSet row, int number) throws SQLException {
        String page = row.getString("page");
        return new SavedView(
                row.getString("id"),
                ListPage.of(page).orElseThrow(() -> new IllegalStateException("a saved view of the page " + page)),
                new PersonId(row.getString("owner")),
                new SavedView.Content(
                        row.getString("name"),
                        new ViewState(row.getString("state")),
                        Optional.ofNullable(row.getString("shared_with")).flatMap(Audience::of)),
                row.getLong("revision"));
    }
}
