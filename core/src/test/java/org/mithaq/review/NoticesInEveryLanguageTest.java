package org.mithaq.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Absence;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.agreement.Attempt;
import org.mithaq.agreement.Obstacle;
import org.mithaq.agreement.SignedText;
import org.mithaq.agreement.Status;
import org.mithaq.agreement.Transition;
import org.mithaq.comparison.Comparison;
import org.mithaq.comparison.Deviation;
import org.mithaq.comparison.SectionKind;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.notification.Notice;
import org.mithaq.problem.Problem;

/** Every notice is read in the language of whoever reads it, whatever language its recipient had when it was sent. */
class NoticesInEveryLanguageTest {

    private static final Translations MESSAGES = new Translations();

    private final ReviewStory story = new ReviewStory();
    private final ReviewNotices notices = story.host.reviewNotices;
    private final DocumentId id = story.underReview(
            Properties.EMPTY.with(Prm.PROP_AMOUNT, 200_000_000L).with(Prm.PROP_CURRENCY, "USD"));

    @Test
    void everyNoticeShouldBeWordedWhollyInTheLanguageInWhichItIsRead() {
        titled();
        story.host.work.inTransaction(this::sendAll);

        Map<String, Notice> sent = new TreeMap<>();
        story.host.notifier.all().forEach(notice -> sent.put(notice.key(), notice));
        Set<String> missing = keys();
        missing.removeAll(sent.keySet());
        assertThat(missing).isEmpty();
        sent.values().forEach(notice -> {
            assertThat(words(notice, WorkingLanguage.AR)).as(notice.key()).doesNotContainPattern("[A-Za-z]{2,}");
            for (WorkingLanguage language : List.of(WorkingLanguage.EN, WorkingLanguage.FR)) {
                assertThat(words(notice, language)).as(notice.key()).doesNotContainPattern("\\p{InArabic}");
            }
            assertThat(words(notice, WorkingLanguage.EN))
                    .as(notice.key())
                    .isNotEqualTo(words(notice, WorkingLanguage.FR));
        });
    }

    @Test
    void reasonsShouldBeSentencesInTheReadersLanguage() {
        story.host.work.inTransaction(
                () -> notices.missing(story.finance, story.open(id), List.of("PRM-GUARD-002", "PRM-GUARD-003")));

        assertThat(words(last("officer"), WorkingLanguage.FR))
                .contains(MESSAGES.text(WorkingLanguage.FR, "PRM-GUARD-002", List.of())
                        + " "
                        + MESSAGES.text(WorkingLanguage.FR, "PRM-GUARD-003", List.of()));
    }

    @Test
    void clearanceShouldTellWhoApprovesAndNameWhatTheApprovalStillNeeds() {
        DocumentId small = story.underReview(Properties.EMPTY.with(Prm.PROP_FINANCIAL, true));
        story.decide(story.reviewer, small, TaskKind.REVIEW, Outcome.CLEARED, "");
        story.decide(story.head, small, TaskKind.CLEARANCE, Outcome.CLEARED, "");

        assertThat(story.noticesTo("director-general")).containsExactly("notice.approval.awaited.due");
        assertThat(story.noticesTo("officer")).contains("notice.review.CLEARED.due");
        assertThat(words(last("officer"), WorkingLanguage.EN))
                .contains("finance opinion")
                .contains("Give the priority");
        assertThat(story.noticesTo("finance-officer")).containsOnlyOnce("notice.approval.opinionNeeded");
        assertThat(story.noticesTo("reader")).isEmpty();
    }

    @Test
    void standInOfWhoApprovesShouldBeToldToo() {
        story.add("deputy", Role.DIRECTOR_GENERAL.group());
        LocalDate today = LocalDate.of(2026, 3, 2);
        story.host.work.inTransaction(() -> story.host.absences.add(
                new PersonId("director-general"), today, today.plusDays(30), new PersonId("officer")));
        DocumentId other = story.underReview(Properties.EMPTY);
        story.decide(story.reviewer, other, TaskKind.REVIEW, Outcome.CLEARED, "");
        story.decide(story.head, other, TaskKind.CLEARANCE, Outcome.CLEARED, "");

        assertThat(story.noticesTo("deputy")).containsExactly("notice.approval.awaited.due");
        assertThat(story.noticesTo("officer")).contains("notice.forAbsent");
    }

    @Test
    void restrictedInstrumentShouldBeToldToNobodyWhoMayNotReadIt() {
        story.host.work.inTransaction(() -> {
            Document locked = story.host.store.lock(id).orElseThrow();
            return story.host.store.update(
                    id,
                    locked.revision(),
                    locked.properties()
                            .with(Prm.PROP_CONFIDENTIALITY, "RESTRICTED")
                            .without(Prm.PROP_REVIEW_GROUP));
        });
        int before = story.noticesTo("legal-reviewer").size();
        CycleNotices cycle = new CycleNotices(story.host.documentNotices);

        story.host.work.inTransaction(() ->
                cycle.taken(Transition.COMPLETE_SIGNATURE, Attempt.by(story.finance), story.open(id), story.open(id)));

        assertThat(story.noticesTo("head-of-legal")).contains("notice.lifecycle.COMPLETE_SIGNATURE");
        assertThat(story.noticesTo("legal-reviewer")).hasSize(before);
    }

    /** All of the bundle but those that {@code ClockAlertsTest}, {@code AlertsTest} and {@code DigestsTest} send. */
    private static Set<String> keys() {
        return MESSAGES.keys(WorkingLanguage.EN).stream()
                .filter(key -> key.startsWith("notice.") && key.endsWith(".body"))
                .filter(key -> Stream.of("notice.clock.", "notice.alert", "notice.digest")
                        .noneMatch(key::startsWith))
                .map(key -> key.substring(0, key.length() - ".body".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String words(Notice notice, WorkingLanguage language) {
        return (MESSAGES.text(language, notice.key() + ".subject", notice.arguments()) + "\n"
                        + MESSAGES.text(language, notice.key() + ".body", notice.arguments()))
                .replace("ICESCO/MOU/2026/0001", "");
    }

    private Notice last(String person) {
        return story.host.notifier.all().stream()
                .filter(notice -> notice.to().value().equals(person))
                .reduce((earlier, later) -> later)
                .orElseThrow();
    }

    private void titled() {
        story.host.work.inTransaction(() -> {
            Document document = story.host.store.lock(id).orElseThrow();
            return story.host.store.update(
                    id,
                    document.revision(),
                    document.properties()
                            .with(
                                    Cm.PROP_TITLE,
                                    new MultilingualText(
                                            Map.of("en", "Memorandum", "fr", "Mémorandum", "ar", "مذكرة تفاهم"))));
        });
    }

    private void sendAll() {
        story.host.directory.find("", 100).forEach(this::nameWithoutLetters);
        Document document = story.open(id);
        ReviewTask task = story.task(id, TaskKind.REVIEW);
        DocumentId first = story.host.review.rounds(story.officer, id).get(0).id();
        Document opened = story.host.store.lock(first).orElseThrow();
        story.host.store.update(
                first,
                opened.revision(),
                opened.properties()
                        .with(Prm.PROP_ROUND_REVIEWER, story.reviewer.person().value()));
        Document round = story.host.review.rounds(story.officer, id).get(0);
        notices.requested(story.officer, document, story.host.routing.route(document));
        notices.recommended(story.reviewer, document);
        notices.returned(story.head, document, round);
        notices.missing(story.finance, routed(document, true), List.of("PRM-GUARD-002", "PRM-GUARD-003"));
        for (Outcome outcome : List.of(Outcome.CHANGES_REQUESTED, Outcome.REJECTED)) {
            notices.decided(story.head, document, outcome);
        }
        for (Outcome outcome : List.of(Outcome.CLEARED, Outcome.CLEARED_WITH_COMMENTS, Outcome.NOT_REQUIRED)) {
            notices.cleared(story.head, document, outcome, List.of());
            notices.cleared(story.head, document, outcome, List.of(Problem.Detail.of("PRM-GUARD-017", "")));
        }
        notices.withdrawn(story.officer, document, List.of(task));
        notices.cancelled(story.head, document);
        notices.opinionAsked(story.officer, document, OpinionKind.FINANCE);
        notices.opinionGiven(story.finance, document, OpinionKind.FINANCE, List.of(task));
        notices.recused(story.reviewer, document, task, List.of());
        notices.reassigned(story.head, document, assigned(task), story.reviewer.person());
        notices.commented(story.reviewer, document, Stream.of(), List.of(task));
        notices.actedFor(
                story.reviewer.onBehalfOf(
                        story.host.directory.person(story.head.person()).orElseThrow()),
                document);
        absences(document);
        CycleNotices cycle = new CycleNotices(story.host.documentNotices);
        steps().forEach(step -> cycle.taken(step, Attempt.by(story.finance).saying("«—»"), document, document));
        SignatureNotices signatures = new SignatureNotices(story.host.documentNotices);
        signatures.compared(
                document,
                new SignedText(document, Optional.empty(), Optional.of(Obstacle.IMAGE_ONLY), Optional.empty()));
        signatures.compared(document, compared(document, List.of()));
        signatures.compared(
                document,
                compared(
                        document,
                        List.of(new Deviation(Deviation.Kind.ADDED, SectionKind.ARTICLE, "", "2", List.of()))));
        signatures.accepted(story.reviewer, document);
        notices.missing(story.finance, routed(document, false), List.of("PRM-GUARD-002"));
        for (String note : List.of("", "«—»")) {
            story.host.recommendations.recommend(story.reviewer, id, List.of(story.officer.person()), List.of(), note);
        }
        RuleNotices rules = new RuleNotices(story.host.notifier);
        for (RuleNotices.Purpose purpose : RuleNotices.Purpose.values()) {
            rules.failed(
                    story.officer.person(),
                    purpose,
                    "7",
                    Optional.of(id),
                    Optional.of(new Problem(
                            Problem.Kind.GUARD,
                            "PRM-LIFECYCLE-003",
                            List.of(story.host.lifecycle.label(Status.LEGAL_REVIEW)),
                            List.of(Problem.Detail.of("PRM-GUARD-003", "")))));
        }
    }

    private static Document routed(Document document, boolean byItself) {
        return document.with(document.properties().with(Prm.PROP_ROUTING_REQUESTED, byItself));
    }

    /** To others; and in the name of one absent colleague, and of two. */
    private void absences(Document document) {
        LocalDate today = LocalDate.of(2026, 3, 2);
        PersonId standIn = new PersonId("other-officer");
        Absence absence = story.host.work.inTransaction(
                () -> story.host.absences.add(story.officer.person(), today, today.plusDays(9), standIn));
        notices.standIn(story.head, absence);
        notices.standInEnded(story.head, absence);
        notices.commented(story.finance, document, Stream.of(), List.of());
        story.host.work.inTransaction(
                () -> story.host.absences.add(story.headOfSector.person(), today, today.plusDays(9), standIn));
        notices.commented(story.finance, document, Stream.of(story.headOfSector.person()), List.of());
    }

    private static List<Transition> steps() {
        return Stream.of(Transition.values())
                .filter(step -> MESSAGES.has(WorkingLanguage.EN, "notice.lifecycle." + step + ".body"))
                .toList();
    }

    private static ReviewTask assigned(ReviewTask task) {
        return new ReviewTask(
                task.id(),
                task.kind(),
                task.document(),
                task.round(),
                task.group(),
                Optional.of(new PersonId("other-reviewer")),
                task.createdAt(),
                task.dueAt(),
                task.priority(),
                task.opinion(),
                task.missing());
    }

    private void nameWithoutLetters(Person person) {
        story.host.directory.with(new Person(
                person.id(), "7", person.email(), person.language(), person.authorities(), person.enabled()));
    }

    private static SignedText compared(Document document, List<Deviation> deviations) {
        return new SignedText(
                document, Optional.of(document), Optional.empty(), Optional.of(new Comparison(deviations, List.of())));
    }
}
