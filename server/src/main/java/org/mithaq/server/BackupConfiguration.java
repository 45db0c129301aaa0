package org.mithaq.server;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.util.Optional;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.UnitOfWork;
import org.mithaq.rest.http.Host;
import org.mithaq.schedule.JobRuns;
import org.mithaq.server.backup.BackupController;
import org.mithaq.server.backup.Backups;
import org.mithaq.server.backup.DailyBackup;
import org.mithaq.server.backup.Integrity;
import org.mithaq.server.database.DataFolder;
import org.mithaq.trail.Verifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Backups, and whether all files are what was filed. */
@Configuration(proxyBeanMethods = false)
class BackupConfiguration {

    @Bean
    Backups backups(
            HikariDataSource database,
            DataFolder folder,
            ServerSettings settings,
            Host host,
            JobRuns runs,
            Clock clock) {
        ServerSettings.Backup backup = settings.backup();
        return new Backups(database, folder.files(), backup.folder(folder), host.version(), backup.keep(), runs, clock);
    }

    @Bean
    SchedulingConfigurer dailyBackup(Backups backups, ServerSettings settings) {
        return new DailyBackup(backups, Optional.ofNullable(settings.backup().daily()), settings.zone());
    }

    @Bean
    Integrity integrity(
            JdbcClient jdbc,
            DataFolder folder,
            ServerSettings settings,
            UnitOfWork work,
            AuditTrail audit,
            Clock clock) {
        Verifier verifier = new Verifier(work, audit);
        return new Integrity(
                jdbc, folder.files(), settings.backup().folder(folder), () -> verifier.verify(Optional.empty()), clock);
    }

    @Bean
    BackupController backupController(Backups backups, Integrity integrity, ServerSettings settings) {
        return new BackupController(
                backups, integrity, Optional.ofNullable(settings.backup().daily()));
    }
}
