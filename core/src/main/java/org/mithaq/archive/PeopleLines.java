package org.mithaq.archive;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.mithaq.access.Absence;
import org.mithaq.alert.Cadence;
import org.mithaq.digest.DigestChoice;
import org.mithaq.language.Digits;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.notification.Delivery;
import org.mithaq.view.Audience;
import org.mithaq.view.ListPage;
import org.mithaq.view.SavedView;
import org.mithaq.view.ViewState;

/** People, and what is theirs, as lines. */
final class PeopleLines {

    private PeopleLines() {}

    static Members of(Group group) {
        return new Members().with("name", group.name()).with("groups", group.groups());
    }

    static Group group(Line line) {
        return new Group(line.text("name"), Set.copyOf(line.texts("groups")));
    }

    static Members of(Member member) {
        Map<String, String> first = new TreeMap<>();
        member.firstViews().forEach((page, view) -> first.put(page.code(), view));
        return new Members()
                .with("id", member.id())
                .with("name", member.displayName())
                .with("email", member.email())
                .with("language", member.language().tag())
                .with("enabled", member.enabled())
                .with("groups", member.groups())
                .with("delivery", member.delivery())
                .with("digits", member.digits().map(Digits::code))
                .with("firstViews", first)
                .with("digest", member.digest())
                .with("alerts", member.alerts().stream().map(PeopleLines::of).toList());
    }

    static Member member(Line line) {
        Map<ListPage, String> first = new TreeMap<>();
        line.textsByName("firstViews")
                .forEach((page, view) -> first.put(
                        ListPage.of(page).orElseThrow(() -> line.wrong("firstViews." + page, "no page")), view));
        return new Member(
                line.person("id"),
                line.text("name"),
                line.optional("email", line::text),
                line.coded("language", WorkingLanguage::ofTag),
                line.flag("enabled"),
                new HashSet<>(line.texts("groups")),
                line.optional("delivery", name -> line.constant(name, Delivery.class)),
                line.optional("digits", name -> line.coded(name, Digits::of)),
                first,
                line.optional("digest", name -> line.constant(name, DigestChoice.class)),
                // Archives of former versions have none.
                line.optional("alerts", name -> line.objects(name, PeopleLines::alert))
                        .orElse(List.of()));
    }

    private static Members of(Member.AlertChoice alert) {
        return new Members()
                .with("view", alert.view())
                .with("cadence", alert.cadence())
                .with("paused", alert.paused());
    }

    private static Member.AlertChoice alert(Line line) {
        return new Member.AlertChoice(line.text("view"), line.constant("cadence", Cadence.class), line.flag("paused"));
    }

    static Members of(Absence absence) {
        return new Members()
                .with("id", absence.id())
                .with("person", absence.person())
                .with("from", absence.from())
                .with("to", absence.to())
                .with("standIn", absence.standIn());
    }

    static Absence absence(Line line) {
        return new Absence(
                line.text("id"), line.person("person"), line.date("from"), line.date("to"), line.person("standIn"));
    }

    static Members of(SavedView view) {
        return new Members()
                .with("id", view.id())
                .with("page", view.page().code())
                .with("owner", view.owner())
                .with("name", view.content().name())
                .with("state", view.content().state().query())
                .with("sharedWith", view.content().sharedWith().map(Audience::code))
                .with("revision", view.revision());
    }

    static SavedView view(Line line) {
        return new SavedView(
                line.text("id"),
                line.coded("page", ListPage::of),
                line.person("owner"),
                new SavedView.Content(
                        line.text("name"),
                        new ViewState(line.text("state")),
                        line.optional("sharedWith", name -> line.coded(name, Audience::of))),
                line.number("revision"));
    }

    static Members of(Reading reading) {
        return new Members()
                .with("person", reading.person())
                .with("document", reading.document())
                .with("at", reading.at());
    }

    static Reading reading(Line line) {
        return new Reading(line.person("person"), line.document("document"), line.instant("at"));
    }
}
