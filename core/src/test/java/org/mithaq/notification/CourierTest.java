package org.mithaq.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.language.Translations;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryDirectory;
import org.mithaq.memory.MemoryMail;
import org.mithaq.memory.MemoryUnitOfWork;

class CourierTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final PersonId OFFICER = new PersonId("officer");

    private final MemoryUnitOfWork work = new MemoryUnitOfWork();
    private final MemoryMail mail = new MemoryMail(work);
    private final MemoryDirectory directory = new MemoryDirectory().with(person(WorkingLanguage.EN, true));
    private final MailSchedule schedule =
            new MailSchedule(Duration.ofMinutes(10), LocalTime.of(7, 0), ZoneId.of("Africa/Casablanca"));
    private final List<Letter> sent = new ArrayList<>();
    private final Set<String> hidden = new HashSet<>();
    private boolean down;
    private Instant now = START;
    private int bundles;

    @Test
    void noticesOfOneWindowShouldBecomeOneLetter() {
        post("first", 0);
        post("second", 300);

        assertThat(run(599)).isZero();
        assertThat(run(600)).isEqualTo(1);

        assertThat(sent).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).isEqualTo("Mithaq: 2 notices");
            assertThat(letter.text()).contains("https://mithaq.example.org/#/documents/first");
            assertThat(letter.text()).contains("https://mithaq.example.org/#/documents/second");
        });
        assertThat(run(100_000)).as("quiet when nothing is new").isZero();
    }

    @Test
    void personShouldBeToldAsTheyChose() {
        choose(Delivery.AT_ONCE);
        post("first", 0);
        post("second", 0);
        assertThat(run(0)).as("each by itself").isEqualTo(2);

        choose(Delivery.DAILY);
        post("third", 10);
        post("fourth", 3600);
        assertThat(run(21 * 3600)).as("six in the morning in Rabat").isZero();
        assertThat(run(22 * 3600)).as("seven").isEqualTo(1);

        choose(Delivery.IN_APP);
        post("fifth", 23 * 3600);
        assertThat(run(100 * 3600)).isZero();
        assertThat(work.inTransaction(() -> mail.of(OFFICER, 10)))
                .as("in the application")
                .hasSize(5);
    }

    @Test
    void whatMayNotBeReadAtTheTimeOfTheLetterShouldNotBeInIt() {
        List<Object> three = new ArrayList<>(List.of("3 new documents", "Water", ""));
        for (String id : List.of("a", "b", "c")) {
            three.add(Notice.entry(new DocumentId(id), language -> "Title of " + id));
        }
        keep(new Notice(OFFICER, "notice.alerts", three, Optional.empty()));
        keep(new Notice(OFFICER, "notice.alert", List.of("Title of a", "Water", ""), Optional.of("a")));
        hidden.add("a");

        assertThat(run(600)).isEqualTo(1);

        assertThat(sent).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).contains("2 new documents");
            assertThat(letter.text()).contains("Title of b", "Title of c").doesNotContain("Title of a", "/a\n");
            assertThat(letter.html()).doesNotContain("Title of a");
        });
    }

    @Test
    void letterOfWhichNothingMayBeReadShouldNotBeSent() {
        keep(new Notice(
                OFFICER,
                "notice.digest",
                List.of("One new title", "Science", "", Notice.entry(new DocumentId("a"), language -> "Title of a")),
                Optional.empty()));
        hidden.add("a");

        assertThat(run(600)).isZero();

        assertThat(sent).isEmpty();
        assertThat(run(100_000)).as("and is not tried again").isZero();
    }

    @Test
    void choiceOfNoMailShouldHoldForWhatWaitsAlready() {
        post("first", 0);
        choose(Delivery.IN_APP);

        assertThat(run(600)).isZero();
        choose(Delivery.BUNDLED);
        assertThat(run(6000)).isZero();
    }

    @Test
    void whatWasReadInTheApplicationShouldNotBeMailedAnyMore() {
        String first = post("first", 0);
        post("second", 0);
        work.inTransaction(() -> mail.markRead(OFFICER, first));

        assertThat(run(600)).isEqualTo(1);
        assertThat(sent.get(0).text()).contains("documents/second").doesNotContain("documents/first");
        post("third", 700);
        work.inTransaction(() -> mail.markAllRead(OFFICER));
        assertThat(run(2000)).isZero();
    }

    @Test
    void mailServerThatIsDownForADayShouldLoseNothingAndGetNothingTwice() {
        down = true;
        post("first", 0);
        for (int second = 600; second < 86_400; second += 600) {
            assertThat(run(second)).isZero();
            if (second == 43_200) {
                post("second", second);
            }
        }
        down = false;

        assertThat(run(90_000)).isEqualTo(2);
        assertThat(run(200_000)).isZero();
        assertThat(sent).hasSize(2);
        assertThat(sent.get(0).text()).contains("documents/first");
        assertThat(sent.get(1).text()).contains("documents/second");
    }

    @Test
    void letterThatIsSentAgainShouldBeTheSame() {
        List<Letter> tried = new ArrayList<>();
        Mailer refusing = letter -> {
            tried.add(letter);
            throw new Mailer.MailFailure(new IllegalStateException("busy"));
        };
        post("first", 0);
        now = START.plusSeconds(600);
        courier(refusing).run();
        post("second", 601);
        now = START.plusSeconds(700);
        courier(refusing).run();

        assertThat(tried).hasSize(2);
        assertThat(tried.get(1)).isEqualTo(tried.get(0));
    }

    @Test
    void personWhoCannotBeWrittenToShouldHoldUpNobody() {
        post("first", 0);
        directory.with(person(WorkingLanguage.EN, false));

        assertThat(run(600)).isZero();
        assertThat(work.inTransaction(() -> mail.due(now, 10))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void letterShouldBeInTheLanguageAndDirectionOfItsReader(WorkingLanguage language) {
        directory.with(person(language, true));
        post("first", 0);
        post("second", 0);
        run(600);

        Letter letter = sent.get(0);
        String direction = language == WorkingLanguage.AR ? "rtl" : "ltr";
        assertThat(letter.language()).isEqualTo(language);
        assertThat(letter.html())
                .contains("<html lang=\"" + language.tag() + "\" dir=\"" + direction + "\">")
                .contains("<a href=\"https://mithaq.example.org/#/documents/first\">")
                .contains("&lt;b&gt;Title &amp; more&lt;/b&gt;")
                .doesNotContain("<b>Title");
        assertThat(letter.text()).contains("<b>Title & more</b>");
        assertThat(letter.subject())
                .isEqualTo(
                        switch (language) {
                            case EN -> "Mithaq: 2 notices";
                            case FR -> "Mithaq\u00a0: 2 notifications";
                            case AR -> "ميثاق: 2 من الإشعارات";
                        });
    }

    @Test
    void titleShouldNotBeginAnotherHeader() {
        choose(Delivery.AT_ONCE);
        keep(new Notice(
                OFFICER,
                "notice.review.requested",
                List.of("Title\r\nBcc: everybody@example.org", "—"),
                Optional.empty()));
        run(0);

        assertThat(sent.get(0).subject()).isEqualTo("To review: Title Bcc: everybody@example.org");
    }

    @Test
    void everyDeliveryShouldHaveItsName() {
        Translations words = new Translations();
        for (Delivery delivery : Delivery.values()) {
            assertThat(words.has(WorkingLanguage.AR, "delivery." + delivery)).isTrue();
        }
    }

    private String post(String document, int second) {
        now = START.plusSeconds(second);
        return keep(new Notice(
                OFFICER,
                "notice.review.requested",
                List.of("<b>Title & more</b>", "ICESCO/MOU/2026/0001"),
                Optional.of(document)));
    }

    private String keep(Notice notice) {
        return work.inTransaction(() -> {
            String id = mail.keep(notice);
            schedule.due(mail.of(OFFICER), now).ifPresent(due -> mail.post(id, OFFICER, due));
            return id;
        });
    }

    private void choose(Delivery delivery) {
        work.inTransaction(() -> mail.choose(OFFICER, delivery));
    }

    private int run(int second) {
        now = START.plusSeconds(second);
        return courier(letter -> {
                    if (down) {
                        throw new Mailer.MailFailure(new IllegalStateException("nobody listens"));
                    }
                    sent.add(letter);
                })
                .run();
    }

    private Courier courier(Mailer mailer) {
        return new Courier(
                work,
                mail,
                mail,
                directory,
                new ReadableNotices((person, document) -> !hidden.contains(document.value())),
                new LetterWriter(new Translations(), id -> "https://mithaq.example.org/#/documents/" + id),
                mailer,
                () -> "bundle-" + ++bundles,
                new Clock() {
                    @Override
                    public ZoneId getZone() {
                        return ZoneOffset.UTC;
                    }

                    @Override
                    public Clock withZone(ZoneId zone) {
                        return this;
                    }

                    @Override
                    public Instant instant() {
                        return now;
                    }
                });
    }

    private static Person person(WorkingLanguage language, boolean enabled) {
        return new Person(OFFICER, "Officer", Optional.of("officer@example.org"), language, Set.of("GROUP_X"), enabled);
    }
}
