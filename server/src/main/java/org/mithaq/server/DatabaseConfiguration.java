package org.mithaq.server;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Set;
import org.activiti.engine.ActivitiOptimisticLockingException;
import org.mithaq.document.UnitOfWork;
import org.mithaq.server.database.DataFolder;
import org.mithaq.server.database.Database;
import org.mithaq.server.database.SpringUnitOfWork;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** The data folder, the database in it or elsewhere, and its transactions. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** Whether this is the demonstration, with its well-known passwords. */
    record Demonstration(boolean on) {}

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Demonstration demonstration(Environment environment) {
        return new Demonstration(environment.acceptsProfiles(Profiles.of("demo")));
    }

    @Bean
    DataFolder dataFolder(ServerSettings settings) {
        return DataFolder.open(settings.data());
    }

    @Bean
    HikariDataSource dataSource(ServerSettings settings, DataFolder folder, Demonstration demonstration) {
        ServerSettings.Database database = settings.database();
        HikariDataSource dataSource = Database.open(
                database.url(),
                database.user(),
                database.password(),
                folder.database(),
                settings.log().slowStatement());
        try {
            folder.join(JdbcClient.create(dataSource), demonstration.on());
            return dataSource;
        } catch (RuntimeException e) {
            dataSource.close();
            throw e;
        }
    }

    @Bean
    JdbcTemplate jdbcTemplate(HikariDataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    @Bean
    JdbcClient jdbcClient(JdbcTemplate template) {
        return JdbcClient.create(template);
    }

    @Bean
    PlatformTransactionManager transactionManager(HikariDataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    UnitOfWork unitOfWork(PlatformTransactionManager transactions) {
        return new SpringUnitOfWork(transactions, Set.of(ActivitiOptimisticLockingException.class));
    }
}
