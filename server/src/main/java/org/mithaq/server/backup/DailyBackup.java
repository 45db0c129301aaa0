package org.mithaq.server.backup;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;

/** Makes a backup every day at its hour. */
public final class DailyBackup implements SchedulingConfigurer {

    private final Backups backups;
    private final Optional<LocalTime> hour;
    private final ZoneId zone;

    /** @param hour by the clocks of the zone; empty for never */
    public DailyBackup(Backups backups, Optional<LocalTime> hour, ZoneId zone) {
        this.backups = backups;
        this.hour = hour;
        this.zone = zone;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        hour.ifPresent(at -> tasks.addTriggerTask(
                backups::makeDue,
                new CronTrigger(at.getSecond() + " " + at.getMinute() + " " + at.getHour() + " * * *", zone)));
    }
}
