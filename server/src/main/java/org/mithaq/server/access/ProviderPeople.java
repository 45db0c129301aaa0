package org.mithaq.server.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.mithaq.server.provider.IdentityProvider;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/**
 * A provider is not asked about people who are away: instead their sessions end after so long, and whoever may not sign in there any more
 * does not come back. It is asked itself whether it answers.
 */
public final class ProviderPeople implements SchedulingConfigurer {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final IdentityProvider provider;
    private final Accounts accounts;
    private final OpenSessions sessions;
    private final Clock clock;

    public ProviderPeople(IdentityProvider provider, Accounts accounts, OpenSessions sessions, Clock clock) {
        this.provider = provider;
        this.accounts = accounts;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(provider::refresh, EVERY);
        tasks.addFixedDelayTask(this::endOldSessions, EVERY);
    }

    void endOldSessions() {
        Instant oldest = clock.instant().minus(provider.settings().longestSession());
        sessions.people().stream()
                .filter(accounts::isOfProvider)
                .forEach(person -> sessions.endBegunBefore(person, oldest));
    }
}
