package org.mithaq.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.access.Person;
import org.mithaq.document.Document;
import org.mithaq.document.Edit;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.literature.Library;
import org.mithaq.literature.Shelves;
import org.mithaq.memory.MemoryHost;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.notification.Notice;
import org.mithaq.problem.Problem;

class DigestsTest {

    private static final String HEADER = "sector,interest,words,subjects,issuers,languages,note\n";
    private static final Instant MONDAY = Instant.parse("2026-03-09T06:00:00Z");

    private final MemoryHost host = new MemoryHost();
    private final Translations messages = new Translations();
    private final Actor reader = host.actor("reader");

    @Test
    void memberShouldGetWhatTheInterestsAskForAndWhatIsForTheSectorUnderTheirNames() {
        interests("SCI,Wells and springs,wells,,,,\nSCI,Waqf,,waqf|endowments,,,\nEDU,Schools,wells,,,,");
        Document wells = Shelves.study(host, "Wells of the oasis", "COM");
        Document waqf = edited(Shelves.study(host, "A history", "COM"), Prm.PROP_SUBJECTS, List.of("WAQF "));
        edited(waqf, Prm.PROP_ISSUING_BODY, "World Bank");
        Shelves.study(host, "Laboratories", "SCI");
        Shelves.study(host, "Nothing for anybody here", "COM");
        assertThat(host.digests.run()).isZero();

        host.clock.set(MONDAY);
        host.digests.run();

        Notice notice = onlyTo("reader");
        assertThat(text(notice, ".subject", WorkingLanguage.EN)).isEqualTo("3 new titles in the library for Science");
        assertThat(text(notice, ".subject", WorkingLanguage.AR)).startsWith("3 عناوين جديدة في المكتبة لقطاع");
        assertThat(notice.entries())
                .extracting(entry ->
                        entry.heading(WorkingLanguage.EN).orElseThrow() + ": " + entry.text(WorkingLanguage.EN))
                .containsExactly(
                        "Waqf: A history – World Bank (in common: WAQF)",
                        "Wells and springs: Wells of the oasis (in common: wells)",
                        "Meant for Science: Laboratories");
        assertThat(notice.entries())
                .extracting(Notice.Entry::document)
                .contains(wells.id().value());
        assertThat(onlyTo("technical-focal-point").entries())
                .extracting(entry -> entry.heading(WorkingLanguage.FR).orElseThrow())
                .containsExactly("Schools");

        assertThat(host.digests.run()).isZero();
    }

    @Test
    void eachShouldGetItAsOftenAsTheyChose() {
        assertThat(host.digests.choice(reader)).isEqualTo(DigestChoice.WEEKLY);
        host.digests.choose(reader, DigestChoice.DAILY);
        host.digests.choose(host.actor("technical-focal-point"), DigestChoice.NEVER);
        Shelves.study(host, "Wells", "SCI", "EDU", "PART");

        host.clock.set(Instant.parse("2026-03-03T06:00:00Z"));
        assertThat(host.digests.run()).isEqualTo(1);
        assertThat(onlyTo("reader").entries()).hasSize(1);
        host.clock.set(MONDAY);
        host.digests.run();

        assertThat(to("technical-focal-point")).isEmpty();
        assertThat(to("officer")).hasSize(1);
        assertThat(to("reader")).hasSize(1);
    }

    @Test
    void nothingShouldBeSentWhenNothingIsNewOrSomebodyWantsNoMore() {
        host.clock.set(MONDAY);
        assertThat(host.digests.run()).isZero();
        Shelves.study(host, "Wells", "SCI");
        host.digests.choose(reader, DigestChoice.NEVER);
        host.digests.choose(reader, DigestChoice.DAILY);

        later(Duration.ofDays(8));

        assertThat(host.digests.run()).isZero();
        assertThat(host.notifier.all()).isEmpty();
    }

    @Test
    void whoMayNotReadLiteratureShouldNotLearnOfIt() {
        interests("SCI,Wells,wells,,,,");
        Shelves.restricted(host, "Secret wells", "SCI");
        Document later = Shelves.study(host, "Wells that are hidden later", "SCI");
        Shelves.study(host, "Wells for all", "SCI");
        edited(later, Prm.PROP_CONFIDENTIALITY, "RESTRICTED");

        host.clock.set(MONDAY);
        host.digests.run();

        assertThat(text(onlyTo("reader"), ".subject", WorkingLanguage.EN)).startsWith("One new title");
        assertThat(onlyTo("reader").entries())
                .extracting(entry -> entry.text(WorkingLanguage.EN))
                .containsExactly("Wells for all (in common: wells)");
    }

    @Test
    void whatCouldNotBeToldShouldBeInTheNextDigestOnceItCan() {
        Document study = Shelves.study(host, "Wells", "SCI");
        edited(study, Prm.PROP_CONFIDENTIALITY, "RESTRICTED");
        host.clock.set(MONDAY);
        host.digests.run();
        assertThat(to("reader")).isEmpty();

        edited(study, Prm.PROP_CONFIDENTIALITY, "ORGANISATION");
        later(Duration.ofDays(7));
        host.digests.run();

        assertThat(onlyTo("reader").entries()).hasSize(1);
    }

    @Test
    void whatWaitsForSomebodyWhoIsDisabledShouldBeToldWhenTheyAreBack() {
        Shelves.study(host, "Wells", "SCI");
        host.directory.with(
                new Person(reader.person(), "R", Optional.empty(), WorkingLanguage.EN, reader.authorities(), false));
        host.clock.set(MONDAY);
        host.digests.run();
        assertThat(to("reader")).isEmpty();

        host.directory.with(
                new Person(reader.person(), "R", Optional.empty(), WorkingLanguage.EN, reader.authorities(), true));
        host.digests.run();

        assertThat(onlyTo("reader").entries()).hasSize(1);
    }

    @Test
    void changeThatIsToldTwiceShouldBeInOneDigestOnce() {
        Document study = Shelves.study(host, "Wells", "SCI", "EDU");
        host.digestMatching.changed(study.id());
        host.index.apply(0, List.of(), List.of());
        host.settle();
        host.clock.set(MONDAY);
        host.digests.run();
        host.digestMatching.changed(study.id());
        later(Duration.ofDays(7));
        host.digests.run();

        assertThat(onlyTo("reader").entries()).hasSize(1);
    }

    @Test
    void onlyNewLiteratureShouldBeInIt() {
        interests("SCI,Wells,wells,,,,");
        Shelves.memorandum(host, "Wells memorandum");
        Document old = Shelves.study(host, "Wells of old", "COM");
        assertThat(waiting(reader)).hasSize(1);
        later(Library.NEW_FOR.plusDays(1));
        host.digests.run();
        int before = to("reader").size();

        edited(old, Prm.PROP_AUDIENCE_SECTORS, List.of("EDU"));
        later(Duration.ofDays(8));
        host.digests.run();

        assertThat(before).isEqualTo(1);
        assertThat(to("technical-focal-point")).isEmpty();
    }

    @Test
    void allOfWhatARowAsksForShouldBeThere() {
        interests("SCI,Wells of the bank,wells,water,World Bank,,");
        Document study = Shelves.study(host, "Wells", "COM");
        assertThat(waiting(reader)).isEmpty();
        edited(study, Prm.PROP_SUBJECTS, List.of("Water"));
        assertThat(waiting(reader)).isEmpty();

        edited(study, Prm.PROP_ISSUING_BODY, "world  bank");

        assertThat(waiting(reader))
                .extracting(entry -> entry.common().words())
                .containsExactly(List.of("wells", "Water", "world  bank"));
    }

    @Test
    void manyShouldBeListedAsFarAsALetterHasRoom() {
        IntStream.range(0, 31).forEach(i -> Shelves.study(host, "Wells " + i, "SCI"));

        host.clock.set(MONDAY);
        host.digests.run();

        assertThat(onlyTo("reader").entries()).hasSize(30);
        assertThat(text(onlyTo("reader"), ".body", WorkingLanguage.AR)).startsWith("31 عنوانًا جديدًا");
        assertThat(text(onlyTo("reader"), ".body", WorkingLanguage.EN)).endsWith("(listed here: 30).");
    }

    @Test
    void wrongRowsShouldBeNamedWithTheirLines() {
        String many = IntStream.range(0, 21).mapToObj(i -> "s" + i).collect(Collectors.joining("|"));
        assertThatThrownBy(() -> interests("XXX,One,wells,,,,\nSCI,,wells,,,,\nSCI,Two,,,,en,\nSCI,Three,wells," + many
                        + ",,,\nSCI,Four,wells,,,English,\nSCI,Five,wells,,,,\nSCI,five,wells,,,,\nSCI,Six,wells,,,"))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.code()).isEqualTo("PRM-SETTING-002");
                    assertThat(problem.details())
                            .extracting(
                                    detail -> detail.arguments().get(0) + " " + detail.code() + " " + detail.field())
                            .containsExactlyInAnyOrder(
                                    "2 PRM-SETTING-006 sector",
                                    "3 PRM-SETTING-006 interest",
                                    "4 PRM-SETTING-006 words",
                                    "5 PRM-SETTING-006 subjects",
                                    "6 PRM-SETTING-006 languages",
                                    "8 PRM-SETTING-011 interest",
                                    "9 PRM-SETTING-004 ");
                });
        String tooMany = IntStream.range(0, 501)
                .mapToObj(i -> "SCI,N" + i + ",wells,,,,")
                .collect(Collectors.joining("\n"));
        assertThatThrownBy(() -> interests(tooMany)).isInstanceOfSatisfying(Problem.class, problem -> assertThat(
                        problem.details().get(0).code())
                .isEqualTo("PRM-SETTING-013"));
    }

    @Test
    void interestsShouldBeEditedByThoseWhoAnswerForThem() {
        for (String person : List.of("head-of-sector", "records-manager", "administrator")) {
            assertThat(host.interests.table().read(host.actor(person)).text()).isEqualTo(HEADER);
        }
        assertThatThrownBy(() -> host.interests.table().read(reader))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("PRM-DIGEST-001"));
        assertThatThrownBy(() -> host.interests.table().write(host.actor("head-of-legal"), 0, HEADER))
                .isInstanceOf(Problem.class);
    }

    @Test
    void schemaShouldDescribeTheTable() throws Exception {
        try (var in = InterestTable.class.getResourceAsStream("interests.schema.json")) {
            String schema = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            InterestTable.COLUMNS.forEach(column -> assertThat(schema).contains("\"name\": \"" + column + "\""));
        }
    }

    private void interests(String rows) {
        Actor records = host.actor("records-manager");
        long version = host.interests.table().read(records).version();
        host.interests.table().write(records, version, HEADER + rows + "\n");
    }

    private Document edited(Document document, QName property, Object value) {
        Document now = host.documents.open(host.actor("records-manager"), document.id());
        Document edited = host.documents.edit(
                host.actor("records-manager"),
                now.id(),
                now.revision(),
                new Edit(Map.of(property, Optional.of(value)), Map.of()));
        host.settle();
        return edited;
    }

    private List<DigestEntry> waiting(Actor actor) {
        return host.work.inTransaction(() -> host.savedDigests.waiting(actor.person()));
    }

    private void later(Duration duration) {
        host.clock.set(host.clock.instant().plus(duration));
    }

    private List<Notice> to(String person) {
        return host.notifier.all().stream()
                .filter(notice -> notice.to().value().equals(person))
                .toList();
    }

    private Notice onlyTo(String person) {
        assertThat(to(person)).hasSize(1);
        return to(person).get(0);
    }

    private String text(Notice notice, String part, WorkingLanguage language) {
        return messages.text(language, notice.key() + part, notice.arguments());
    }
}
