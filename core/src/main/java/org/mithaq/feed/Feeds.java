package org.mithaq.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import org.mithaq.access.Actor;
import org.mithaq.access.Directory;
import org.mithaq.access.Impersonation;
import org.mithaq.access.Person;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.calendar.WorkingCalendar;
import org.mithaq.deadline.Deadline;
import org.mithaq.deadline.Deadlines;
import org.mithaq.document.UnitOfWork;
import org.mithaq.problem.Problem;

/**
 * The addresses under which calendar programs read what comes due.
 *
 * <p>Who has the address reads, without signing in, what the person who made it may read at that moment: with the groups that
 * they have then, and nothing once they are disabled or gone. So the address is shown once, kept only as a digest, and can be
 * taken back by its person at any time. Of an address that does not work nobody learns why.
 */
public final class Feeds {

    /** How many one person keeps: one for each program that they use. */
    static final int MOST = 5;

    /** What a program is given at most. */
    static final int MOST_DEADLINES = 1_000;

    private static final int DAYS_BACK = 31;
    private static final int YEARS_AHEAD = 2;

    private final UnitOfWork work;
    private final CalendarFeeds feeds;
    private final Directory directory;
    private final Impersonation impersonation;
    private final Deadlines deadlines;
    private final WorkingCalendar calendar;
    private final AuditTrail audit;
    private final Clock clock;
    private final IntFunction<byte[]> random;

    private final FeedRates ofOneFeed = new FeedRates(30, Duration.ofMinutes(10));
    private final FeedRates wrongOfOneAddress = new FeedRates(100, Duration.ofMinutes(10));

    /** @param random gives as many bytes as it is asked for, that nobody can foretell */
    public Feeds(
            UnitOfWork work,
            CalendarFeeds feeds,
            Directory directory,
            Impersonation impersonation,
            Deadlines deadlines,
            WorkingCalendar calendar,
            AuditTrail audit,
            Clock clock,
            IntFunction<byte[]> random) {
        this.work = work;
        this.feeds = feeds;
        this.directory = directory;
        this.impersonation = impersonation;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.audit = audit;
        this.clock = clock;
        this.random = random;
    }

    /** @param token known to nobody afterwards but to whom it is told now */
    public record Made(CalendarFeed feed, FeedToken token) {}

    /**
     * What a program reads.
     *
     * @param reader in whose name, with the language that they read
     * @param deadlines the next first
     */
    public record Fetched(CalendarFeed feed, Actor reader, List<Deadline> deadlines) {}

    /** Those of the person, the oldest first. */
    public List<CalendarFeed> of(Actor actor) {
        return work.inTransaction(() -> feeds.of(actor.person()));
    }

    /**
     * Makes an address.
     *
     * @param mine only what concerns the person; else all that they may read
     * @throws Problem {@code PRM-FEED-002} (CONFLICT) when the person has too many
     */
    public Made make(Actor actor, boolean mine) {
        FeedToken token = FeedToken.of(random.apply(FeedToken.BYTES));
        return work.inTransaction(() -> {
            if (feeds.of(actor.person()).size() >= MOST) {
                throw Problem.of(Problem.Kind.CONFLICT, "PRM-FEED-002", MOST);
            }
            CalendarFeed feed = feeds.add(actor.person(), mine, token.digest(), clock.instant());
            record(actor, "feed.made");
            return new Made(feed, token);
        });
    }

    /** Takes an address back; it works no more. @throws Problem {@code PRM-FEED-001} (NOT_FOUND) when the person has none */
    public void takeBack(Actor actor, String id) {
        work.inTransaction(() -> {
            if (!feeds.remove(actor.person(), id)) {
                throw unknown();
            }
            record(actor, "feed.takenBack");
        });
    }

    /**
     * What is read under an address, by somebody of whom nothing is known but that they have it.
     *
     * @param given the secret part of the address, as it was sent
     * @param origin where the request came from
     * @throws Problem {@code PRM-FEED-001} (NOT_FOUND) for every address that does not work, whatever the reason; {@code
     *     PRM-FEED-003} (TOO_MANY) when it is asked for too often, or wrong ones were
     */
    public Fetched fetch(String given, String origin) {
        Instant now = clock.instant();
        Optional<Readable> found = FeedToken.parsed(given).flatMap(this::readable);
        if (found.isEmpty()) {
            // Only now: behind one proxy sit many people, and one who tries addresses must not cost the others theirs.
            requireRate(wrongOfOneAddress, origin, now);
            wrongOfOneAddress.count(origin, now);
            throw unknown();
        }
        CalendarFeed feed = found.get().feed();
        Person person = found.get().person();
        requireRate(ofOneFeed, feed.id(), now);
        ofOneFeed.count(feed.id(), now);
        Actor reader = new Actor(person.id(), person.authorities(), Optional.empty(), origin, person.language());
        LocalDate today = calendar.today();
        List<Deadline> due = impersonation.as(
                person.id(),
                () -> deadlines.between(
                        reader, today.minusDays(DAYS_BACK), today.plusYears(YEARS_AHEAD), feed.mine(), MOST_DEADLINES));
        work.inTransaction(() -> feeds.fetched(feed.id(), now));
        return new Fetched(feed, reader, due);
    }

    private record Readable(CalendarFeed feed, Person person) {}

    /** A feed together with its person, who may still read: of one without the other nobody is to learn that it was there. */
    private Optional<Readable> readable(FeedToken token) {
        return work.inTransaction(() -> feeds.byDigest(token.digest())).flatMap(feed -> directory
                .person(feed.person())
                .filter(Person::enabled)
                .map(person -> new Readable(feed, person)));
    }

    private static void requireRate(FeedRates rates, String key, Instant now) {
        rates.waitFor(key, now).ifPresent(wait -> {
            throw Problem.of(Problem.Kind.TOO_MANY, "PRM-FEED-003", wait.toSeconds() + 1);
        });
    }

    private void record(Actor actor, String action) {
        audit.append(
                AuditEvent.of(clock.instant(), actor, "person:" + actor.person().value(), action, Map.of(), Map.of()));
    }

    private static Problem unknown() {
        return Problem.of(Problem.Kind.NOT_FOUND, "PRM-FEED-001");
    }
}
