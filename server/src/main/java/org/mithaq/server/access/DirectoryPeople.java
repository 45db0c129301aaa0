package org.mithaq.server.access;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.problem.Problem;
import org.mithaq.server.directory.PeopleElsewhere;
import org.mithaq.server.directory.PeopleElsewhere.Known;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.FixedDelayTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * Looks people of the directory up again, those who are signed in more often: whoever may sign in no more is out, with their calendars and
 * the groups that the directory decides about, and groups are those of now. While the directory does not answer they stay; nobody signs in
 * anew then.
 */
public final class DirectoryPeople implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryPeople.class);
    /** Who is not signed in still reads calendars, and is still told what their groups are told. */
    private static final Duration EVERYBODY = Duration.ofHours(1);

    private final PeopleElsewhere elsewhere;
    private final Accounts accounts;
    private final OpenSessions sessions;
    private final Duration every;

    public DirectoryPeople(PeopleElsewhere elsewhere, Accounts accounts, OpenSessions sessions, Duration every) {
        this.elsewhere = elsewhere;
        this.accounts = accounts;
        this.sessions = sessions;
        this.every = every;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::lookAgain, every);
        tasks.addFixedDelayTask(new FixedDelayTask(this::lookAtEverybody, EVERYBODY, every));
    }

    void lookAgain() {
        look(sessions.people().stream().filter(accounts::isOfDirectory).toList());
    }

    void lookAtEverybody() {
        look(accounts.ofDirectory());
    }

    private void look(Collection<PersonId> people) {
        int out = 0;
        for (PersonId person : List.copyOf(people)) {
            try {
                if (!isIn(person)) {
                    out++;
                }
            } catch (Problem problem) {
                if (problem.kind() == Problem.Kind.UNAVAILABLE) {
                    LOG.warn("people of the directory are looked up later: {}", problem.code());
                    return;
                }
                LOG.warn("{} is looked up later: {}", person, problem.code());
            } catch (RuntimeException e) {
                LOG.warn("{} is looked up later", person, e);
            }
        }
        if (out > 0) {
            LOG.info("{} people of the directory may sign in no more", out);
        }
    }

    private boolean isIn(PersonId person) {
        Optional<Known> known = elsewhere.find(person.value());
        known.ifPresentOrElse(
                now -> accounts.fromDirectory(now, elsewhere.groups()),
                () -> accounts.goneFromDirectory(person, elsewhere.groups()));
        return known.isPresent();
    }
}
