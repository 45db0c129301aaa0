package org.mithaq.server;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.mithaq.extraction.TikaTextExtractor;
import org.mithaq.language.Translations;
import org.mithaq.rest.problem.Messages;
import org.mithaq.schedule.JobRuns;
import org.mithaq.search.CatchUp;
import org.mithaq.search.DocumentSearch;
import org.mithaq.search.opensearch.SearchEngine;
import org.mithaq.server.backup.Backups;
import org.mithaq.server.database.DataFolder;
import org.mithaq.server.health.HealthController;
import org.mithaq.server.health.HostMeters;
import org.mithaq.server.health.ReadTexts;
import org.mithaq.server.health.Watch;
import org.mithaq.server.provider.IdentityProvider;
import org.mithaq.server.web.ServerMessages;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether the server does all of its work, and its figures. */
@Configuration(proxyBeanMethods = false)
class HealthConfiguration {

    @Bean
    @Primary
    ReadTexts readTexts(TikaTextExtractor extractor, MeterRegistry meters) {
        return new ReadTexts(extractor, meters);
    }

    @Bean
    Watch watch(
            JobRuns runs,
            CatchUp catchUp,
            JdbcClient jdbc,
            ReadTexts texts,
            DataFolder folder,
            ServerSettings settings,
            Backups backups,
            Optional<IdentityProvider> provider,
            SearchEngine engine,
            Clock clock) {
        List<Path> folders = Stream.of(folder.path(), settings.backup().folder(folder))
                .filter(place -> place.equals(folder.path()) || !place.startsWith(folder.path()))
                .toList();
        return Watch.over(
                new Watch.Parts(
                        runs,
                        catchUp::backlog,
                        jdbc,
                        texts,
                        folders,
                        settings.health().freeSpace().toBytes(),
                        backups,
                        settings.backup().daily() != null,
                        settings.health().backupAge(),
                        () -> provider.filter(IdentityProvider::isFailing).isPresent(),
                        engine::reason),
                clock);
    }

    @Bean
    HealthIndicator parts(Watch watch) {
        return () -> (watch.isDegraded() ? Health.status("DEGRADED") : Health.up()).build();
    }

    @Bean
    HealthController healthController(Watch watch, Translations core) {
        return new HealthController(watch, new Messages(List.of(core, new ServerMessages().translations())));
    }

    @Bean
    HostMeters hostMeters(
            JdbcClient jdbc, DocumentSearch index, CatchUp catchUp, JobRuns runs, DataFolder folder, Clock clock) {
        return new HostMeters(jdbc, index, catchUp::backlog, runs, folder.path(), clock);
    }
}
