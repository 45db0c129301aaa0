package org.mithaq.deadline;

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
        this.table = new EditedTable<>(
                work,
                settings,
                audit,
                clock,
                SETTING,
                EditedTable.shipped(Clocks.class, "clocks.csv"),
                ClockTable::parse);
    }

    /** The table, to read and edit. */
    public EditedTable<?> table() {
        return table;
    }

    ClockTable inForce() {
        return table.current();
    }
}
