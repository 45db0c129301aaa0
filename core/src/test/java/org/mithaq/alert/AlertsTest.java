package org.mithaq.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.access.Person;
import org.mithaq.document.Document;
import org.mithaq.document.Edit;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.literature.Shelves;
import org.mithaq.memory.MemoryHost;
import org.mithaq.memory.RecordingMonitor;
import org.mithaq.model.Prm;
import org.mithaq.notification.Inbox;
import org.mithaq.notification.Letter;
import org.mithaq.notification.LetterWriter;
import org.mithaq.notification.Notice;
import org.mithaq.notification.Outbox;
import org.mithaq.problem.Problem;
import org.mithaq.search.CatchUp;
import org.mithaq.search.Commonalities;
import org.mithaq.search.IndexedDocument;
import org.mithaq.search.Indexing;
import org.mithaq.search.SearchMonitor;
import org.mithaq.search.SearchQuery;
import org.mithaq.view.Audience;
import org.mithaq.view.ListPage;
import org.mithaq.view.SavedView;
import org.mithaq.view.ViewState;

class AlertsTest {

    private final MemoryHost host = new MemoryHost();
    private final Translations messages = new Translations();
    private final Actor reader = host.actor("reader");

    @Test
    void personShouldBeToldAtOnceOfWhatIsNewAndWhatItHasInCommon() {
        Shelves.study(host, "Old wells of the oasis", "SCI");
        later(Duration.ofMinutes(1));
        asked(reader, ListPage.SEARCH, "q=oasis", Cadence.AT_ONCE);

        Document study = Shelves.study(host, "Wells of the oasis", "SCI");
        Shelves.study(host, "Schools", "SCI");

        Notice notice = onlyNotice();
        assertThat(notice.to()).isEqualTo(reader.person());
        assertThat(notice.subject()).contains(study.id().value());
        assertThat(body(notice, WorkingLanguage.EN))
                .isEqualTo("“Wells of the oasis” is new and fits your saved search “Mine” (in common: oasis).");
        assertThat(body(notice, WorkingLanguage.AR)).contains("«Wells of the oasis»", "«Mine»", "oasis");
        Alerts.Shown shown = host.alerts.of(reader).get(0);
        assertThat(shown.latest()).extracting(Alerts.Recent::common).containsExactly(List.of("oasis"));
        assertThat(shown.latest()).extracting(Alerts.Recent::told).containsExactly(true);
    }

    @Test
    void whoMayNotReadADocumentShouldNotLearnOfIt() {
        asked(reader, ListPage.SEARCH, "q=wells", Cadence.AT_ONCE);
        Actor head = host.actor("head-of-sector");
        asked(head, ListPage.SEARCH, "q=wells", Cadence.DAILY);

        Shelves.restricted(host, "Secret wells", "SCI");

        assertThat(host.notifier.all()).isEmpty();
        assertThat(host.alerts.of(reader).get(0).latest()).isEmpty();
        assertThat(host.alerts.of(head).get(0).latest()).hasSize(1);
        assertThat(host.work.inTransaction(() -> host.savedAlerts.latest(reader.person(), viewOf(reader), 10)))
                .isEmpty();
    }

    @Test
    void documentThatThePersonMayReadLaterShouldBeNewThen() {
        asked(reader, ListPage.SEARCH, "q=wells", Cadence.AT_ONCE);
        Document secret = Shelves.restricted(host, "Secret wells", "SCI");

        edit(secret, "ORGANISATION");

        assertThat(onlyNotice().subject()).contains(secret.id().value());
    }

    @Test
    void whatIsReadNoMoreInTheMorningShouldNeitherBeToldNorCounted() {
        asked(reader, ListPage.SEARCH, "q=wells", Cadence.DAILY);
        Document hidden = Shelves.study(host, "Wells one", "SCI");
        Shelves.study(host, "Wells two", "SCI");
        Document open = Shelves.study(host, "Wells three", "SCI");
        edit(hidden, "RESTRICTED");

        later(Duration.ofDays(1));
        assertThat(host.heldAlerts.run()).isEqualTo(1);

        Notice notice = onlyNotice();
        assertThat(body(notice, WorkingLanguage.EN)).isEqualTo("2 new documents for your saved search “Mine”.");
        assertThat(notice.entries())
                .hasSize(2)
                .extracting(Notice.Entry::document)
                .contains(open.id().value());
    }

    @Test
    void whatIsReadAgainAfterTheMorningShouldBeToldTheNext() {
        asked(reader, ListPage.SEARCH, "q=wells", Cadence.DAILY);
        Document hidden = Shelves.study(host, "Wells", "SCI");
        edit(hidden, "RESTRICTED");
        later(Duration.ofDays(1));
        assertThat(host.heldAlerts.run()).isZero();

        edit(hidden, "ORGANISATION");
        later(Duration.ofDays(1));

        assertThat(host.heldAlerts.run()).isEqualTo(1);
        assertThat(onlyNotice().subject()).contains(hidden.id().value());
    }

    @Test
    void whatWaitsForSomebodyWhoIsDisabledShouldBeToldWhenTheyAreBack() {
        asked(reader, ListPage.SEARCH, "q=wells", Cadence.DAILY);
        Shelves.study(host, "Wells", "SCI");
        host.directory.with(enabled(false));
        later(Duration.ofDays(1));
        assertThat(host.heldAlerts.run()).isZero();

        host.directory.with(enabled(true));

        assertThat(host.heldAlerts.run()).isEqualTo(1);
        assertThat(onlyNotice().to()).isEqualTo(reader.person());
    }

    @Test
    void whatChangedWhileTheWordsWereComparedShouldHold() {
        Document study = Shelves.study(host, "Wells", "SCI");
        Actor head = host.actor("head-of-sector");
        SavedView view = host.views.save(
                head, ListPage.SEARCH, "Water", new ViewState("q=wells"), Optional.of(Audience.EVERYBODY));
        host.alerts.ask(reader, view.id(), Cadence.AT_ONCE, false);
        host.alerts.ask(head, view.id(), Cadence.AT_ONCE, false);
        matching(() -> {
                    host.alerts.ask(head, view.id(), Cadence.AT_ONCE, true);
                    host.alerts.ask(reader, view.id(), Cadence.DAILY, false);
                    host.views.change(
                            head,
                            view.id(),
                            view.revision(),
                            "Wells",
                            new ViewState("q=wells"),
                            Optional.of(Audience.EVERYBODY));
                })
                .changed(study.id());
        assertThat(host.notifier.all()).isEmpty();
        later(Duration.ofDays(1));
        host.heldAlerts.run();
        assertThat(onlyNotice().to()).isEqualTo(reader.person());
        assertThat(body(onlyNotice(), WorkingLanguage.EN)).contains("your saved search “Wells”");
    }

    @Test
    void viewThatIsSharedNoMoreWhileTheWordsAreComparedShouldTellNothing() {
        Document study = Shelves.study(host, "Wells", "SCI");
        Actor head = host.actor("head-of-sector");
        SavedView view = host.views.save(
                head, ListPage.SEARCH, "Water", new ViewState("q=wells"), Optional.of(Audience.EVERYBODY));
        host.alerts.ask(reader, view.id(), Cadence.AT_ONCE, false);

        matching(() -> host.views.change(
                        head, view.id(), view.revision(), "Water", new ViewState("q=wells"), Optional.empty()))
                .changed(study.id());

        assertThat(host.notifier.all()).isEmpty();
        assertThat(host.work.inTransaction(() -> host.savedAlerts.latest(reader.person(), view.id(), 5)))
                .isEmpty();
    }

    @Test
    void morningShouldTellOfEverythingOnceAndTogether() {
        asked(reader, ListPage.SEARCH, "q=wells", Cadence.DAILY);
        Shelves.study(host, "Wells one", "SCI");
        Shelves.study(host, "Wells two", "SCI");
        Shelves.study(host, "Wells three", "SCI");

        assertThat(host.heldAlerts.run()).isZero();
        assertThat(host.notifier.all()).isEmpty();
        host.clock.set(Instant.parse("2026-03-03T06:00:00Z"));
        assertThat(host.heldAlerts.run()).isEqualTo(1);
        assertThat(host.heldAlerts.run()).isZero();

        Notice notice = onlyNotice();
        assertThat(notice.subject()).isEmpty();
        assertThat(subject(notice, WorkingLanguage.AR)).isEqualTo("3 وثائق جديدة في «Mine»");
        assertThat(notice.entries())
                .extracting(entry -> entry.text(WorkingLanguage.FR))
                .containsExactlyInAnyOrder(
                        "Wells one (en commun\u00a0: wells)",
                        "Wells two (en commun\u00a0: wells)",
                        "Wells three (en commun\u00a0: wells)");
        assertThat(host.alerts.of(reader).get(0).latest()).allMatch(Alerts.Recent::told);
    }

    @Test
    void nothingShouldBeToldWhenNothingIsNew() {
        asked(reader, ListPage.SEARCH, "q=wells", Cadence.DAILY);
        Shelves.study(host, "Schools", "SCI");

        later(Duration.ofDays(2));

        assertThat(host.heldAlerts.run()).isZero();
        assertThat(host.notifier.all()).isEmpty();
    }

    @Test
    void oneAloneInTheMorningShouldBeToldWithItsDocument() {
        asked(reader, ListPage.SEARCH, "q=wells", Cadence.WEEKLY);
        Document study = Shelves.study(host, "Wells", "SCI");

        host.clock.set(Instant.parse("2026-03-09T05:59:00Z"));
        assertThat(host.heldAlerts.run()).isZero();
        host.clock.set(Instant.parse("2026-03-09T06:00:00Z"));
        assertThat(host.heldAlerts.run()).isEqualTo(1);

        assertThat(onlyNotice().key()).isEqualTo("notice.alert");
        assertThat(onlyNotice().subject()).contains(study.id().value());
    }

    @Test
    void changeThatIsToldTwiceShouldBeFoundOnce() {
        asked(reader, ListPage.SEARCH, "q=wells", Cadence.AT_ONCE);
        Document study = Shelves.study(host, "Wells", "SCI");

        host.alertMatching.changed(study.id());
        host.follower(Runnable::run, host.alertMatching).run();
        host.index.apply(0, List.of(), List.of());
        host.settle();

        assertThat(host.notifier.all()).hasSize(1);
    }

    @Test
    void processThatDiesBetweenTheMatchAndTheIndexShouldNeitherLoseNorDoubleAnAlert() {
        asked(reader, ListPage.SEARCH, "q=wells", Cadence.AT_ONCE);
        host.index.failNext(1);
        assertThatThrownBy(() -> Shelves.study(host, "Wells", "SCI")).hasMessage("the index cannot be written");
        host.index.failNext(1);
        assertThatThrownBy(host::settle).hasMessage("the index cannot be written");
        assertThat(host.notifier.all()).hasSize(1);

        CatchUp afterTheStart = host.follower(Runnable::run, host.alertMatching);
        afterTheStart.run();

        assertThat(host.notifier.all()).hasSize(1);
    }

    @Test
    void floodShouldNotBeToldOneByOne() {
        asked(reader, ListPage.SEARCH, "q=wells", Cadence.AT_ONCE);
        int all = AlertMatching.MOST_AT_ONCE + 12;
        IntStream.range(0, all).forEach(i -> Shelves.study(host, "Wells " + i, "SCI"));
        assertThat(host.notifier.all()).hasSize(AlertMatching.MOST_AT_ONCE);

        later(AlertMatching.WHILE.plusMinutes(1));
        host.heldAlerts.run();

        assertThat(host.notifier.all()).hasSize(AlertMatching.MOST_AT_ONCE + 1);
        Notice last = host.notifier.all().get(AlertMatching.MOST_AT_ONCE);
        assertThat(subject(last, WorkingLanguage.AR)).startsWith("12 وثيقة جديدة");
    }

    @Test
    void manyShouldBeListedAsFarAsALetterHasRoom() {
        asked(reader, ListPage.SEARCH, "q=wells", Cadence.DAILY);
        IntStream.range(0, AlertNotices.MOST_LISTED + 1).forEach(i -> Shelves.study(host, "Wells " + i, "SCI"));

        later(Duration.ofDays(1));
        host.heldAlerts.run();

        assertThat(onlyNotice().entries()).hasSize(AlertNotices.MOST_LISTED);
        assertThat(body(onlyNotice(), WorkingLanguage.EN))
                .isEqualTo("31 new documents for your saved search “Mine” (listed here: 30).");
    }

    @Test
    void letterShouldLinkEachDocumentAndRunFromTheRightInArabic() {
        asked(reader, ListPage.SEARCH, "q=wells", Cadence.DAILY);
        Document one = Shelves.study(host, "Wells <one>", "SCI");
        Shelves.study(host, "Wells two", "SCI");
        later(Duration.ofDays(1));
        host.heldAlerts.run();

        LetterWriter writer = new LetterWriter(messages, id -> "https://mithaq.test/" + id);
        Person arabic =
                new Person(reader.person(), "Reader", Optional.empty(), WorkingLanguage.AR, reader.authorities(), true);
        Inbox.Received received = new Inbox.Received("1", host.clock.instant(), false, onlyNotice());
        Letter letter = writer.write(
                new Outbox.Bundle("b", reader.person(), List.of(received), 0), arabic, "reader@example.org");

        assertThat(letter.subject()).isEqualTo("وثيقتان جديدتان في «Mine»");
        assertThat(letter.html())
                .contains("dir=\"rtl\"")
                .contains("<li><a href=\"https://mithaq.test/" + one.id().value()
                        + "\">Wells &lt;one&gt; (المشترك: wells)</a>");
        assertThat(letter.text())
                .contains("- Wells <one> (المشترك: wells)\n  https://mithaq.test/"
                        + one.id().value());
    }

    @Test
    void pausedAlertShouldBeSilentAndTellNothingOfTheMeantimeLater() {
        SavedView view = asked(reader, ListPage.SEARCH, "q=wells", Cadence.AT_ONCE);
        host.alerts.ask(reader, view.id(), Cadence.AT_ONCE, true);
        later(Duration.ofMinutes(1));
        Document meantime = Shelves.study(host, "Wells of the meantime", "SCI");
        later(Duration.ofMinutes(1));

        host.alerts.ask(reader, view.id(), Cadence.AT_ONCE, false);
        host.alertMatching.changed(meantime.id());
        assertThat(host.notifier.all()).isEmpty();

        Shelves.study(host, "Wells since", "SCI");
        assertThat(host.notifier.all()).hasSize(1);
    }

    @Test
    void changingHowOneIsToldShouldLoseNothing() {
        SavedView view = asked(reader, ListPage.SEARCH, "q=wells", Cadence.DAILY);
        Shelves.study(host, "Wells", "SCI");
        later(Duration.ofMinutes(5));

        Alerts.Shown changed = host.alerts.ask(reader, view.id(), Cadence.WEEKLY, false);
        assertThat(changed.alert().since()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        later(Duration.ofDays(1));

        assertThat(host.heldAlerts.run()).isEqualTo(1);
    }

    @Test
    void libraryShouldTellOfLiteratureAloneAndOfWhatIsForOnesSector() {
        asked(reader, ListPage.LIBRARY, "shelf=new&q=wells", Cadence.AT_ONCE);

        Shelves.memorandum(host, "Wells memorandum");
        Shelves.study(host, "Wells for education", "EDU");
        assertThat(host.notifier.all()).isEmpty();

        Document study = Shelves.study(host, "Wells for science", "SCI");
        assertThat(onlyNotice().subject()).contains(study.id().value());
    }

    @Test
    void sharedViewShouldTellWhomItIsSharedWithUntilItIsNot() {
        Actor head = host.actor("head-of-sector");
        SavedView view = host.views.save(
                head, ListPage.SEARCH, "Water", new ViewState("q=wells"), Optional.of(Audience.EVERYBODY));
        host.alerts.ask(reader, view.id(), Cadence.AT_ONCE, false);
        Shelves.study(host, "Wells one", "SCI");
        assertThat(onlyNotice().to()).isEqualTo(reader.person());

        host.views.change(head, view.id(), view.revision(), "Water", new ViewState("q=wells"), Optional.empty());
        Shelves.study(host, "Wells two", "SCI");

        assertThat(host.notifier.all()).hasSize(1);
        assertThat(host.alerts.of(reader)).isEmpty();
    }

    @Test
    void nobodyShouldBeToldByAViewThatIsNotTheirsOrIsNoSearch() {
        SavedView own = host.views.save(
                host.actor("officer"), ListPage.SEARCH, "Mine", new ViewState("q=wells"), Optional.empty());
        assertCode("PRM-VIEW-001", () -> host.alerts.ask(reader, own.id(), Cadence.AT_ONCE, false));
        for (String state : List.of("like=abc", "like=abc&q=wells")) {
            SavedView view = saved(reader, ListPage.SEARCH, state);
            assertCode("PRM-ALERT-001", () -> host.alerts.ask(reader, view.id(), Cadence.AT_ONCE, false));
        }
        SavedView register = saved(reader, ListPage.REGISTER, "");
        assertCode("PRM-ALERT-001", () -> host.alerts.ask(reader, register.id(), Cadence.AT_ONCE, false));
        SavedView list = saved(reader, ListPage.LIBRARY, "shelf=saved");
        assertCode("PRM-ALERT-001", () -> host.alerts.ask(reader, list.id(), Cadence.AT_ONCE, false));
    }

    @Test
    void whoHasLeftShouldBeToldNothing() {
        asked(reader, ListPage.SEARCH, "q=wells", Cadence.AT_ONCE);
        asked(reader, ListPage.LIBRARY, "q=wells", Cadence.DAILY);
        host.directory.with(new Person(
                reader.person(), "Reader", Optional.empty(), WorkingLanguage.EN, reader.authorities(), false));

        Shelves.study(host, "Wells", "SCI");
        later(Duration.ofDays(1));

        assertThat(host.heldAlerts.run()).isZero();
        assertThat(host.notifier.all()).isEmpty();
    }

    @Test
    void alertShouldBeTakenAwayWithAClick() {
        SavedView view = asked(reader, ListPage.SEARCH, "q=wells", Cadence.AT_ONCE);
        host.alerts.forget(host.actor("officer"), view.id());
        assertThat(host.alerts.of(reader)).hasSize(1);

        host.alerts.forget(reader, view.id());
        host.alerts.forget(reader, view.id());

        assertThat(host.alerts.of(reader)).isEmpty();
        Shelves.study(host, "Wells", "SCI");
        assertThat(host.notifier.all()).isEmpty();
    }

    @Test
    void onePersonShouldHaveSoManyAndNoMore() {
        Actor head = host.actor("head-of-sector");
        Actor records = host.actor("records-manager");
        for (int i = 0; i < Alerts.MOST; i++) {
            SavedView view = host.views.save(
                    head, ListPage.SEARCH, "V" + i, new ViewState("q=a"), Optional.of(Audience.EVERYBODY));
            host.alerts.ask(reader, view.id(), Cadence.DAILY, false);
        }
        SavedView more = host.views.save(
                records, ListPage.SEARCH, "More", new ViewState("q=a"), Optional.of(Audience.EVERYBODY));

        assertCode("PRM-ALERT-002", () -> host.alerts.ask(reader, more.id(), Cadence.DAILY, false));
        assertThat(host.alerts.of(reader)).hasSize(Alerts.MOST);
    }

    private Person enabled(boolean enabled) {
        return new Person(
                reader.person(), "Reader", Optional.empty(), WorkingLanguage.EN, reader.authorities(), enabled);
    }

    /** Compares the words while something else happens. */
    private AlertMatching matching(Runnable meanwhile) {
        SearchMonitor monitor = new SearchMonitor() {
            @Override
            public <K> Map<K, Commonalities> finding(IndexedDocument document, Map<K, SearchQuery> searches) {
                meanwhile.run();
                return new RecordingMonitor().finding(document, searches);
            }
        };
        return new AlertMatching(
                host.work,
                host.savedAlerts,
                host.views,
                host.store,
                host.documents,
                host.directory,
                new Indexing(host.work, host.store, host.model, new AccessPolicy()),
                monitor,
                host.thesaurus,
                host.model,
                messages,
                host.notifier,
                new AlertSchedule(LocalTime.of(7, 0), ZoneOffset.UTC),
                host.clock);
    }

    private SavedView asked(Actor actor, ListPage page, String state, Cadence cadence) {
        SavedView view = saved(actor, page, state);
        host.alerts.ask(actor, view.id(), cadence, false);
        return view;
    }

    private SavedView saved(Actor actor, ListPage page, String state) {
        String name = host.views.of(actor, page).views().isEmpty()
                ? "Mine"
                : "Mine " + host.views.of(actor, page).views().size();
        return host.views.save(actor, page, name, new ViewState(state), Optional.empty());
    }

    private String viewOf(Actor actor) {
        return host.alerts.of(actor).get(0).alert().view();
    }

    private void later(Duration duration) {
        host.clock.set(host.clock.instant().plus(duration));
    }

    private void edit(Document document, String confidentiality) {
        Document now = host.documents.open(host.actor("records-manager"), document.id());
        host.documents.edit(
                host.actor("records-manager"),
                now.id(),
                now.revision(),
                new Edit(Map.of(Prm.PROP_CONFIDENTIALITY, Optional.of(confidentiality)), Map.of()));
        host.settle();
    }

    private Notice onlyNotice() {
        assertThat(host.notifier.all()).hasSize(1);
        return host.notifier.all().get(0);
    }

    private String subject(Notice notice, WorkingLanguage language) {
        return messages.text(language, notice.key() + ".subject", notice.arguments());
    }

    private String body(Notice notice, WorkingLanguage language) {
        return messages.text(language, notice.key() + ".body", notice.arguments());
    }

    private static void assertCode(String code, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
