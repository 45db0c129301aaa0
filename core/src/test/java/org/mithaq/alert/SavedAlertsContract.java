package org.mithaq.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.document.UnitOfWork;
import org.mithaq.search.Commonalities;
import org.mithaq.view.ListPage;
import org.mithaq.view.SavedView;
import org.mithaq.view.SavedViews;
import org.mithaq.view.ViewState;

/** What every host's alerts hold. */
public interface SavedAlertsContract {

    Instant NOON = Instant.parse("2026-03-02T12:00:00.123Z");

    UnitOfWork unitOfWork();

    SavedAlerts alerts();

    /** The views that the alerts are for. */
    SavedViews views();

    @Test
    default void alertShouldBeFoundAgainAsItWasAskedForLast() {
        Alert daily = asked(somebody(), view(), Cadence.DAILY, false);
        assertThat(of(daily.person())).containsExactly(daily);

        Alert paused = new Alert(daily.person(), daily.view(), Cadence.WEEKLY, true, NOON.plusSeconds(60));
        in(() -> alerts().put(paused));

        assertThat(of(daily.person())).containsExactly(paused);
        assertThat(in(() -> alerts().find(paused.person(), paused.view()))).contains(paused);
        assertThat(in(() -> alerts().find(somebody(), paused.view()))).isEmpty();
    }

    @Test
    default void documentShouldBeFoundOnceForAnAlert() {
        Alert alert = asked(somebody(), view(), Cadence.AT_ONCE, false);
        Match match = match(alert, document(), NOON, Optional.empty());

        assertThat(noted(match)).isTrue();
        assertThat(noted(match(alert, match.document(), NOON.plusSeconds(1), Optional.of(NOON))))
                .isFalse();

        assertThat(latest(alert, 5)).containsExactly(match);
        assertThat(noted(match(
                        asked(somebody(), alert.view(), Cadence.AT_ONCE, false),
                        match.document(),
                        NOON,
                        Optional.empty())))
                .isTrue();
    }

    @Test
    default void standingAlertsShouldBeThoseThatTheDocumentMayBeNewFor() {
        String view = view();
        Alert one = asked(somebody(), view, Cadence.AT_ONCE, false);
        Alert other = asked(somebody(), view, Cadence.WEEKLY, false);
        Alert paused = asked(somebody(), view, Cadence.AT_ONCE, true);
        Alert withoutView = asked(somebody(), "gone", Cadence.AT_ONCE, false);
        DocumentId document = document();
        SavedView saved = in(() -> views().find(view)).orElseThrow();

        assertThat(standing(document, NOON))
                .contains(new SavedAlerts.Standing(one, saved), new SavedAlerts.Standing(other, saved))
                .noneMatch(standing -> List.of(paused, withoutView).contains(standing.alert()));
        assertThat(standing(document, NOON.minusMillis(1)))
                .noneMatch(standing -> standing.alert().equals(one));

        noted(match(one, document, NOON, Optional.empty()));
        assertThat(standing(document, NOON))
                .contains(new SavedAlerts.Standing(other, saved))
                .noneMatch(standing -> standing.alert().equals(one));
        assertThat(standing(document(), NOON)).contains(new SavedAlerts.Standing(one, saved));
    }

    @Test
    default void whatIsDueShouldWaitUntilItWasTold() {
        Alert alert = asked(somebody(), view(), Cadence.DAILY, false);
        Match late = match(alert, document(), NOON.plusSeconds(2), Optional.of(NOON.plusSeconds(200)));
        Match soon = match(alert, document(), NOON.plusSeconds(1), Optional.of(NOON.plusSeconds(100)));
        noted(late);
        noted(soon);
        noted(match(alert, document(), NOON, Optional.empty()));

        assertThat(due(NOON.plusSeconds(99))).doesNotContain(alert);
        assertThat(due(NOON.plusSeconds(100))).containsOnlyOnce(alert);
        assertThat(in(() -> alerts().waiting(alert.person(), alert.view()))).containsExactly(soon, late);

        in(() -> alerts().markTold(alert.person(), alert.view(), List.of(soon.document())));
        assertThat(in(() -> alerts().waiting(alert.person(), alert.view()))).containsExactly(late);
        assertThat(due(NOON.plusSeconds(100))).doesNotContain(alert);
        assertThat(due(NOON.plusSeconds(200))).contains(alert);

        in(() -> alerts().put(new Alert(alert.person(), alert.view(), Cadence.DAILY, true, NOON)));
        assertThat(due(NOON.plusSeconds(300))).noneMatch(one -> one.person().equals(alert.person()));
    }

    @Test
    default void whatCouldNotBeToldShouldBeFoundAnew() {
        Alert alert = asked(somebody(), view(), Cadence.DAILY, false);
        List<Match> matches = IntStream.range(0, 501)
                .mapToObj(i -> match(alert, document(), NOON.plusSeconds(i), Optional.of(NOON)))
                .toList();
        matches.forEach(this::noted);
        List<DocumentId> dropped =
                matches.subList(1, 501).stream().map(Match::document).toList();

        in(() -> alerts().markTold(alert.person(), alert.view(), List.of()));
        in(() -> alerts().drop(alert.person(), alert.view(), List.of()));
        in(() -> alerts().drop(somebody(), alert.view(), dropped));
        assertThat(latest(alert, 1_000)).hasSize(501);
        in(() -> alerts().drop(alert.person(), alert.view(), dropped));

        assertThat(latest(alert, 1_000)).containsExactly(matches.get(0));
        assertThat(noted(matches.get(0))).isFalse();
        assertThat(noted(matches.get(500))).isTrue();
        in(() -> alerts().markTold(
                        alert.person(),
                        alert.view(),
                        matches.stream().map(Match::document).toList()));
        assertThat(in(() -> alerts().waiting(alert.person(), alert.view()))).isEmpty();
        assertThat(latest(alert, 1_000)).hasSize(2);
    }

    @Test
    default void whatWasFoundLastShouldComeFirst() {
        Alert alert = asked(somebody(), view(), Cadence.AT_ONCE, false);
        Match first = match(alert, document(), NOON, Optional.empty());
        Match second = match(alert, document(), NOON.plusSeconds(1), Optional.empty());
        Match third = match(alert, document(), NOON.plusSeconds(2), Optional.of(NOON.plusSeconds(9)));
        List.of(second, third, first).forEach(this::noted);

        assertThat(latest(alert, 2)).containsExactly(third, second);
        assertThat(in(() -> alerts().countSince(alert.person(), alert.view(), NOON.plusSeconds(1))))
                .isEqualTo(2);
    }

    @Test
    default void wordsInEveryScriptShouldBeKeptAsFarAsThereIsRoom() {
        Alert alert = asked(somebody(), view(), Cadence.AT_ONCE, false);
        Commonalities common = new Commonalities(List.of("تحلية المياه", "œuvre", "two\nlines 💧"), List.of("WATER"));
        Match match = new Match(alert.person(), alert.view(), document(), common, NOON, Optional.empty());
        Match none = new Match(
                alert.person(), alert.view(), document(), Commonalities.NONE, NOON.minusSeconds(1), Optional.empty());
        Match many = new Match(
                alert.person(),
                alert.view(),
                document(),
                new Commonalities(Collections.nCopies(200, "كلمة طويلة"), List.of()),
                NOON.minusSeconds(2),
                Optional.empty());
        List.of(match, none, many).forEach(this::noted);

        List<Match> kept = latest(alert, 3);
        assertThat(kept.get(0).common())
                .isEqualTo(new Commonalities(List.of("تحلية المياه", "œuvre", "two lines 💧"), List.of("WATER")));
        assertThat(kept.get(1)).isEqualTo(none);
        assertThat(kept.get(2).common().words()).hasSizeBetween(20, 100).containsOnly("كلمة طويلة");
    }

    @Test
    default void alertShouldGoWithWhatWasFoundForIt() {
        Alert alert = asked(somebody(), view(), Cadence.DAILY, false);
        DocumentId document = document();
        noted(match(alert, document, NOON, Optional.of(NOON)));

        assertThat(in(() -> alerts().remove(alert.person(), alert.view()))).isTrue();
        assertThat(in(() -> alerts().remove(alert.person(), alert.view()))).isFalse();

        assertThat(of(alert.person())).isEmpty();
        assertThat(latest(alert, 5)).isEmpty();
    }

    @Test
    default void viewThatIsTakenAwayShouldTakeItsAlertsAlong() {
        String view = view();
        Alert alert = asked(somebody(), view, Cadence.DAILY, false);
        noted(match(alert, document(), NOON, Optional.of(NOON)));

        in(() -> {
            views().remove(view);
        });

        assertThat(of(alert.person())).isEmpty();
        assertThat(latest(alert, 5)).isEmpty();
    }

    @Test
    default void whatWasFoundInARolledBackTransactionShouldNotBeKept() {
        Alert alert = asked(somebody(), view(), Cadence.DAILY, false);

        assertThatThrownBy(() -> unitOfWork().inTransaction(() -> {
                    alerts().note(match(alert, document(), NOON, Optional.of(NOON)));
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(latest(alert, 5)).isEmpty();
    }

    private static PersonId somebody() {
        return new PersonId("person-" + UUID.randomUUID());
    }

    private static DocumentId document() {
        return new DocumentId(UUID.randomUUID().toString());
    }

    private String view() {
        SavedView.Content content = new SavedView.Content("Water", new ViewState("q=water"), Optional.empty());
        return in(() -> views().add(somebody(), ListPage.SEARCH, content)).id();
    }

    private Alert asked(PersonId person, String view, Cadence cadence, boolean paused) {
        Alert alert = new Alert(person, view, cadence, paused, NOON);
        in(() -> alerts().put(alert));
        return alert;
    }

    private static Match match(Alert alert, DocumentId document, Instant at, Optional<Instant> due) {
        return new Match(
                alert.person(), alert.view(), document, new Commonalities(List.of("water"), List.of()), at, due);
    }

    private boolean noted(Match match) {
        return in(() -> alerts().note(match));
    }

    private List<Alert> of(PersonId person) {
        return in(() -> alerts().of(person));
    }

    private List<Alert> due(Instant now) {
        return in(() -> alerts().due(now, 1_000));
    }

    private List<SavedAlerts.Standing> standing(DocumentId document, Instant filed) {
        return in(() -> alerts().standing(document, filed));
    }

    private List<Match> latest(Alert alert, int limit) {
        return in(() -> alerts().latest(alert.person(), alert.view(), limit));
    }

    private <T> T in(Supplier<T> work) {
        return unitOfWork().inTransaction(work);
    }

    private void in(Runnable work) {
        unitOfWork().inTransaction(work);
    }
}
