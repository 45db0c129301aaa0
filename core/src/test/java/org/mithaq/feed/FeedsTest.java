package org.mithaq.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mithaq.access.Actor;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.audit.AuditEvent;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.memory.MemoryDeadlines;
import org.mithaq.memory.MemoryHost;
import org.mithaq.problem.Problem;

class FeedsTest {

    private final MemoryHost host = new MemoryHost();
    private final Feeds feeds = new MemoryDeadlines(host).feeds;
    private final Actor officer = host.actor("officer");

    @Test
    void addressShouldBeLongRandomAndKeptAsADigestOnly() {
        Feeds.Made one = feeds.make(officer, true);
        Feeds.Made other = feeds.make(officer, true);

        assertThat(one.token().value()).hasSize(43).isNotEqualTo(other.token().value());
        assertThat(one.token().digest()).hasSize(64).isNotEqualTo(one.token().value());
        assertThat(one.token().toString()).doesNotContain(one.token().value());
        assertThat(feeds.fetch(one.token().value(), "").feed().id())
                .isEqualTo(one.feed().id());
    }

    @Test
    void personShouldHaveFiveAndEachOfThemTakenBack() {
        for (int i = 0; i < Feeds.MOST; i++) {
            feeds.make(officer, false);
        }
        assertRefused("PRM-FEED-002", () -> feeds.make(officer, false));
        String id = feeds.of(officer).get(0).id();
        assertRefused("PRM-FEED-001", () -> feeds.takeBack(host.actor("reader"), id));

        feeds.takeBack(officer, id);

        assertThat(feeds.of(officer)).hasSize(Feeds.MOST - 1);
        assertThat(feeds.make(officer, false).feed().fetched()).isEmpty();
    }

    @Test
    void makingAndTakingBackShouldBeInTheTrailWithoutTheAddress() {
        Feeds.Made made = feeds.make(officer, true);
        feeds.takeBack(officer, made.feed().id());

        List<AuditEvent> told = host.work.inTransaction(() -> host.records.about("person:officer"));

        assertThat(told).extracting(AuditEvent::action).containsExactly("feed.made", "feed.takenBack");
        assertThat(told.toString())
                .doesNotContain(made.token().value())
                .doesNotContain(made.token().digest());
    }

    @Test
    void feedOfSomebodyDisabledOrGoneShouldWorkNoMore() {
        String token = feeds.make(officer, true).token().value();
        host.directory.with(
                new Person(officer.person(), "Officer", Optional.empty(), WorkingLanguage.EN, Set.of(), false));

        assertRefused("PRM-FEED-001", () -> feeds.fetch(token, "10.0.0.1"));

        Actor stranger = Actor.of(new PersonId("gone"), Set.of(), WorkingLanguage.EN);
        String left = feeds.make(stranger, true).token().value();
        assertRefused("PRM-FEED-001", () -> feeds.fetch(left, "10.0.0.1"));
    }

    /** A feed has to wait after 30 times, wrong addresses after 100: which of the two counts would tell that it is there. */
    @Test
    void feedOfSomebodyDisabledShouldBeAnsweredAsAWrongAddress() {
        String token = feeds.make(officer, true).token().value();
        host.directory.with(
                new Person(officer.person(), "Officer", Optional.empty(), WorkingLanguage.EN, Set.of(), false));

        for (int i = 0; i < 100; i++) {
            assertRefused("PRM-FEED-001", () -> feeds.fetch(token, "10.0.0.9"));
        }

        assertRefused("PRM-FEED-003", () -> feeds.fetch(token, "10.0.0.9"));
        assertRefused("PRM-FEED-001", () -> feeds.fetch(token, "10.0.0.1"));
    }

    @Test
    void whoTriesManyAddressesShouldHaveToWaitAndRightAddressesNot() {
        String token = feeds.make(officer, true).token().value();
        for (int i = 0; i < 100; i++) {
            assertRefused("PRM-FEED-001", () -> feeds.fetch("guess", "10.0.0.9"));
        }

        assertRefused("PRM-FEED-003", () -> feeds.fetch("guess", "10.0.0.9"));
        assertThat(feeds.fetch(token, "10.0.0.9").reader().person()).isEqualTo(officer.person());
        assertRefused("PRM-FEED-003", () -> feeds.fetch("guess", "10.0.0.9"));
        assertThat(feeds.fetch(token, "10.0.0.1").reader().person()).isEqualTo(officer.person());
        host.clock.set(host.clock.instant().plus(Duration.ofMinutes(10)));
        assertRefused("PRM-FEED-001", () -> feeds.fetch("guess", "10.0.0.9"));
    }

    private static void assertRefused(String code, Runnable call) {
        assertThatThrownBy(call::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.code())
                .isEqualTo(code));
    }
}
