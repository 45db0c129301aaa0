package org.mithaq.memory;

import java.security.SecureRandom;
import java.util.List;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Impersonation;
import org.mithaq.deadline.ClockAlerts;
import org.mithaq.deadline.Clocks;
import org.mithaq.deadline.DeadlineNotices;
import org.mithaq.deadline.Deadlines;
import org.mithaq.deadline.RunningClocks;
import org.mithaq.deadline.TermSteps;
import org.mithaq.feed.Feeds;
import org.mithaq.schedule.Exceptions;
import org.mithaq.schedule.Scheduler;

/** The clocks and jobs over a host in memory, wired as a host does. */
public final class MemoryDeadlines {

    public final Clocks clocks;
    public final Deadlines deadlines;
    public final ClockAlerts alerts;
    public final TermSteps terms;
    public final Scheduler scheduler;
    public final Exceptions exceptions;
    public final Feeds feeds;

    public MemoryDeadlines(MemoryHost host) {
        AccessPolicy policy = new AccessPolicy();
        clocks = new Clocks(host.work, host.records, host.records, host.clock);
        RunningClocks running = new RunningClocks(
                host.store, host.records, host.routing, host.process, clocks, host.calendar, host.clock);
        deadlines = new Deadlines(
                host.work, host.store, host.documents, host.instruments, policy, running, host.process, host.calendar);
        feeds = new Feeds(
                host.work,
                new MemoryCalendarFeeds(host.work),
                host.directory,
                Impersonation.NONE_NEEDED,
                deadlines,
                host.calendar,
                host.records,
                host.clock,
                MemoryDeadlines::random);
        alerts = new ClockAlerts(
                host.store,
                running,
                new DeadlineNotices(host.notifier, host.directory, host.cover, policy, host.lifecycle, host.calendar),
                host.records,
                host.clock);
        terms = new TermSteps(host.store, host.steps, host.calendar);
        scheduler = new Scheduler(host.work, host.exceptions, List.of(terms, alerts), host.clock);
        exceptions = new Exceptions(host.work, host.exceptions, host.documents);
    }

    private static byte[] random(int bytes) {
        byte[] made = new byte[bytes];
        new SecureRandom().nextBytes(made);
        return made;
    }
}
