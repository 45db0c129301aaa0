package org.mithaq.server.access;

import java.time.Duration;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.problem.Problem;
import org.mithaq.server.directory.PeopleElsewhere;
import org.mithaq.server.directory.PeopleElsewhere.Known;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * Looks people of the directory who are signed in up again: whoever may sign in no more is out, and groups are those of now. While the
 * directory does not answer they stay; nobody signs in anew then.
 */
public final class DirectoryPeople implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryPeople.class);

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
    }

    void lookAgain() {
        int out = 0;
        for (PersonId person : sessions.people()) {
            try {
                if (accounts.isOfDirectory(person) && !isIn(person)) {
                    sessions.endOthers(person, Optional.empty());
                    out++;
                }
            } catch (Problem problem) {
                LOG.warn("people who are signed in are looked up later: {}", problem.code());
                return;
            }
        }
        if (out > 0) {
            LOG.info("{} people may sign in no more; their sessions have ended", out);
        }
    }

    private boolean isIn(PersonId person) {
        Optional<Known> known = elsewhere.find(person.value());
        known.ifPresent(now -> accounts.fromDirectory(now, elsewhere.groups()));
        return known.isPresent();
    }
}
