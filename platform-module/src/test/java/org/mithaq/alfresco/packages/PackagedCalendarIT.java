package org.mithaq.alfresco.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

/** What writes the calendar feeds, under the names that the archive gives it, with nothing of this build beside it. */
class PackagedCalendarIT {

    @Test
    void archiveShouldWriteACalendar() throws Exception {
        URL[] archive = {Archive.jar().path().toUri().toURL()};
        try (URLClassLoader alone = new URLClassLoader(archive, ClassLoader.getPlatformClassLoader())) {
            Class<?> calendar = alone.loadClass("org.mithaq.shaded.biweekly.ICalendar");
            Object empty = calendar.getConstructor().newInstance();

            assertThat(calendar.getMethod("write").invoke(empty)).asString().contains("BEGIN:VCALENDAR", "PRODID:");
        }
    }
}
