package org.mithaq.deadline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Settings;
import org.mithaq.document.UnitOfWork;
import org.mithaq.setting.EditedTable;

/** The table of clocks in force: read and edited like the other settings. */
public final class Clocks {

    /** Name of the setting. */
    public static final String SETTING = "clocks";

    private final EditedTable<ClockTable> table;

    public Clocks(UnitOfWork work, Settings settings, AuditTrail audit, Clock clock) {
        this.table = new EditedTable<>(work, settings, audit, clock, SETTING, shipped(), ClockTable::parse);
    }

    /** The table, to read and edit. */
    public EditedTable<?> table() {
        return table;
    }

    ClockTable inForce() {
        return table.current();
    }

    private static String shipped() {
        try (InputStream in = Clocks.class.getResourceAsStream("clocks.csv")) {
            if (in == null) {
                throw new IllegalStateException("clocks.csv is missing from the JAR");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
