package org.mithaq.digest;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.mithaq.access.Role;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Settings;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.ContentModel;
import org.mithaq.setting.EditedTable;

/** What the sectors want to read about; a table that heads of sector, records managers and administrators edit. */
public final class Interests {

    /** Name of the setting. */
    public static final String SETTING = "interests";

    private static final EditedTable.Editors EDITORS = new EditedTable.Editors(
            Set.of(Role.ADMINISTRATOR, Role.RECORDS_MANAGER, Role.HEAD_OF_SECTOR), "PRM-DIGEST-001");

    private final EditedTable<List<Interest>> table;

    public Interests(UnitOfWork work, Settings settings, ContentModel model, AuditTrail audit, Clock clock) {
        Set<String> sectors =
                model.codeList("sector").map(list -> list.entries().keySet()).orElse(Set.of());
        this.table = new EditedTable<>(
                work,
                settings,
                audit,
                clock,
                SETTING,
                EditedTable.shipped(Interests.class, "interests.csv"),
                text -> InterestTable.parse(text, sectors),
                EDITORS);
    }

    /** The table, to read and edit; another one holds for whatever is filed from then on. */
    public EditedTable<?> table() {
        return table;
    }

    /** The interests in force, in the order of the table. */
    public List<Interest> all() {
        return table.current();
    }
}
