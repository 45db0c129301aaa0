package org.mithaq.server;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Optional;
import org.mithaq.access.ChosenDigits;
import org.mithaq.access.Directory;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.UnitOfWork;
import org.mithaq.feed.CalendarFeeds;
import org.mithaq.rest.person.ChosenLanguage;
import org.mithaq.server.DatabaseConfiguration.Demonstration;
import org.mithaq.server.access.Accounts;
import org.mithaq.server.access.BrowserSessions;
import org.mithaq.server.access.DirectoryPeople;
import org.mithaq.server.access.FirstAdministrator;
import org.mithaq.server.access.JdbcAbsences;
import org.mithaq.server.access.JdbcDigits;
import org.mithaq.server.access.JdbcDirectory;
import org.mithaq.server.access.LogInAttempts;
import org.mithaq.server.access.OpenSessions;
import org.mithaq.server.access.PasswordLogin;
import org.mithaq.server.access.ProviderController;
import org.mithaq.server.access.ProviderPeople;
import org.mithaq.server.access.RequestActors;
import org.mithaq.server.directory.LdapDirectory;
import org.mithaq.server.directory.PeopleElsewhere;
import org.mithaq.server.provider.IdentityProvider;
import org.mithaq.server.view.JdbcSavedViews;
import org.mithaq.view.Views;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.csrf.CsrfTokenRepository;

/** People, groups and passwords, and the views that people save. */
@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    JdbcDirectory directory(UnitOfWork work, JdbcClient jdbc) {
        return new JdbcDirectory(work, jdbc);
    }

    @Bean
    JdbcAbsences absences(JdbcClient jdbc) {
        return new JdbcAbsences(jdbc);
    }

    @Bean
    Views views(UnitOfWork work, JdbcClient jdbc) {
        return new Views(work, new JdbcSavedViews(jdbc));
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    OpenSessions openSessions(ServerSettings settings, Clock clock) {
        return new OpenSessions(settings.sessions().most(), clock);
    }

    @Bean
    Accounts accounts(
            UnitOfWork work,
            JdbcClient jdbc,
            PasswordEncoder passwords,
            CalendarFeeds feeds,
            AuditTrail audit,
            OpenSessions sessions,
            Clock clock) {
        Accounts accounts = new Accounts(work, jdbc, passwords, feeds, audit, sessions, clock);
        accounts.prepareGroups();
        return accounts;
    }

    @Bean
    PasswordLogin passwordLogin(
            UnitOfWork work,
            JdbcClient jdbc,
            PasswordEncoder passwords,
            Clock clock,
            Demonstration demonstration,
            MeterRegistry meters,
            Accounts accounts,
            Optional<PeopleElsewhere> elsewhere) {
        return new PasswordLogin(work, jdbc, passwords, clock, demonstration.on(), meters, accounts, elsewhere);
    }

    /** People of the organisation's own directory, when one is set. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${mithaq.ldap.url:}'.isBlank()")
    static class FromDirectory {

        @Bean
        PeopleElsewhere peopleElsewhere(ServerSettings settings) {
            return new LdapDirectory(settings.ldap());
        }

        @Bean
        DirectoryPeople directoryPeople(
                PeopleElsewhere elsewhere, Accounts accounts, OpenSessions sessions, ServerSettings settings) {
            return new DirectoryPeople(
                    elsewhere, accounts, sessions, settings.ldap().recheck());
        }
    }

    /** People who sign in by an identity provider, when one is set. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnExpression("!'${mithaq.oidc.issuer:}'.isBlank()")
    static class FromProvider {

        @Bean
        IdentityProvider identityProvider(ServerSettings settings, Clock clock) {
            return new IdentityProvider(settings.oidc(), settings.address(), clock);
        }

        @Bean
        ProviderPeople providerPeople(
                IdentityProvider provider, Accounts accounts, OpenSessions sessions, Clock clock) {
            return new ProviderPeople(provider, accounts, sessions, clock);
        }

        @Bean
        ProviderController providerController(
                IdentityProvider provider,
                Accounts accounts,
                BrowserSessions sessions,
                LogInAttempts attempts,
                CsrfTokenRepository tokens,
                MeterRegistry meters,
                Clock clock) {
            return new ProviderController(provider, accounts, sessions, attempts, tokens, meters, clock);
        }
    }

    @Bean
    LogInAttempts logInAttempts(Clock clock) {
        return new LogInAttempts(clock);
    }

    @Bean
    RequestActors requestActors(Directory directory, Accounts accounts) {
        return new RequestActors(directory, accounts);
    }

    @Bean
    ChosenDigits chosenDigits(JdbcClient jdbc) {
        return new JdbcDigits(jdbc);
    }

    @Bean
    ChosenLanguage chosenLanguage(Accounts accounts) {
        return accounts::keepLanguage;
    }

    @Bean
    FirstAdministrator firstAdministrator(Accounts accounts, ServerSettings settings, Demonstration demonstration) {
        return new FirstAdministrator(accounts, settings.admin().password(), demonstration.on());
    }
}
