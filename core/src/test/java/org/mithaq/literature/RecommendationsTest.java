package org.mithaq.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.audit.AuditEvent;
import org.mithaq.document.Document;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryHost;
import org.mithaq.notification.Notice;
import org.mithaq.problem.Problem;

class RecommendationsTest {

    private final MemoryHost host = new MemoryHost();
    private final Translations messages = new Translations();
    private final Actor reader = host.actor("reader");
    private final Document study = Shelves.study(host, "Wells of the oasis", "SCI");

    @Test
    void colleagueShouldBeToldInWordsOfTheirOwnLanguage() {
        Recommendations.Outcome outcome = recommend(reader, study, "officer", " Page 3\nabout\u202e pumps ");

        assertThat(outcome).isEqualTo(new Recommendations.Outcome(1, List.of(), List.of()));
        Notice notice = onlyNotice();
        assertThat(notice.to()).isEqualTo(new PersonId("officer"));
        assertThat(notice.subject()).contains(study.id().value());
        assertThat(messages.text(WorkingLanguage.EN, notice.key() + ".body", notice.arguments()))
                .isEqualTo(
                        "Reader thinks that “Wells of the oasis” may be of use to you, and writes: Page 3 about pumps");
        assertThat(messages.text(WorkingLanguage.AR, notice.key() + ".body", notice.arguments()))
                .contains("«Wells of the oasis»")
                .endsWith("Page 3 about pumps");
    }

    @Test
    void withoutANoteNothingShouldBeSaidOfOne() {
        recommend(reader, study, "officer", "  ");

        assertThat(onlyNotice().key()).isEqualTo("notice.recommended");
    }

    @Test
    void whoMayNotReadItShouldNotBeToldAndTheSenderLearnNoReason() {
        Document secret = Shelves.restricted(host, "Secret", "SCI");
        host.directory.with(
                new Person(new PersonId("gone"), "Gone", Optional.empty(), WorkingLanguage.EN, Set.of(), false));
        Actor records = host.actor("records-manager");

        Recommendations.Outcome outcome = host.recommendations.recommend(
                records,
                secret.id(),
                people("reader", "gone", "never-was", "head-of-sector", "records-manager"),
                List.of(),
                "");

        assertThat(outcome.told()).isEqualTo(1);
        assertThat(outcome.people())
                .extracting(PersonId::value)
                .containsExactly("gone", "never-was", "reader", "records-manager");
        assertThat(onlyNotice().to()).isEqualTo(new PersonId("head-of-sector"));
    }

    @Test
    void sectorShouldBeEveryReaderOfItEachOnce() {
        Recommendations.Outcome outcome = host.recommendations.recommend(
                host.actor("officer"), study.id(), people("reader"), List.of("SCI", "EDU", "COM"), "");

        assertThat(outcome).isEqualTo(new Recommendations.Outcome(2, List.of(), List.of("COM")));
        assertThat(host.notifier.all())
                .extracting(notice -> notice.to().value())
                .containsExactlyInAnyOrder("reader", "technical-focal-point");
    }

    @Test
    void whatOneMayNotReadShouldNotBePassedOn() {
        Document secret = Shelves.restricted(host, "Secret", "SCI");

        assertCode("PRM-DOC-001", () -> recommend(reader, secret, "head-of-sector", ""));
        assertThat(host.notifier.all()).isEmpty();
    }

    @Test
    void trailShouldTellToHowManyItWasPassedOnAndNotTheWords() {
        recommend(reader, study, "officer", "Between us");

        AuditEvent event = host.work.inTransaction(() -> {
            List<AuditEvent> all = host.records.about(study.id().value());
            return all.get(all.size() - 1);
        });
        assertThat(event.action()).isEqualTo("document.recommended");
        assertThat(event.after()).containsOnlyKeys("told").containsEntry("told", "1");
        assertThat(event.person()).isEqualTo(reader.person());
    }

    @Test
    void whatNamesNobodyOrIsTooMuchShouldBeRefused() {
        assertCode(
                "PRM-LIBRARY-003", () -> host.recommendations.recommend(reader, study.id(), List.of(), List.of(), ""));
        assertCode(
                "PRM-LIBRARY-003",
                () -> host.recommendations.recommend(reader, study.id(), List.of(), List.of("OFFICERS"), ""));
        assertCode("PRM-LIBRARY-004", () -> recommend(reader, study, "officer", "x".repeat(501)));
        assertCode("PRM-LIBRARY-004", () -> recommend(reader, study, "officer", "a\u0000b"));
        assertCode(
                "PRM-LIBRARY-005",
                () -> host.recommendations.recommend(
                        reader,
                        study.id(),
                        IntStream.rangeClosed(0, Recommendations.MOST_RECEIVERS)
                                .mapToObj(i -> new PersonId("p" + i))
                                .toList(),
                        List.of(),
                        ""));
        recommend(reader, study, "officer", "x".repeat(500));
    }

    @Test
    void personShouldNotPassOnWithoutEndWithinAnHour() {
        for (int i = 0; i < Recommendations.MOST_TIMES; i++) {
            recommend(reader, study, "officer", "");
        }

        assertCode("PRM-LIBRARY-006", () -> recommend(reader, study, "officer", ""));
        recommend(host.actor("head-of-sector"), study, "officer", "");
        host.clock.set(host.clock.instant().plus(Recommendations.WHILE).plusSeconds(1));
        recommend(reader, study, "officer", "");
    }

    private Recommendations.Outcome recommend(Actor actor, Document document, String to, String note) {
        return host.recommendations.recommend(actor, document.id(), people(to), List.of(), note);
    }

    private static List<PersonId> people(String... ids) {
        return Arrays.stream(ids).map(PersonId::new).toList();
    }

    private Notice onlyNotice() {
        assertThat(host.notifier.all()).hasSize(1);
        return host.notifier.all().get(0);
    }

    private static void assertCode(String code, ThrowingCallable refused) {
        assertThatThrownBy(refused).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
