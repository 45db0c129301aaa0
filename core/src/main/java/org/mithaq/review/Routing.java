package org.mithaq.review;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.access.Confidentiality;
import org.mithaq.access.Directory;
import org.mithaq.access.Role;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Document;
import org.mithaq.document.Properties;
import org.mithaq.document.Settings;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.setting.EditedTable;

/** The routing table in force: read, tried and edited. */
public final class Routing {

    /** Name of the setting. */
    public static final String SETTING = "routing-table";

    private final UnitOfWork work;
    private final EditedTable<RoutingTable> table;
    private final Directory directory;
    private final ContentModel model;

    public Routing(
            UnitOfWork work,
            Settings settings,
            Directory directory,
            ContentModel model,
            AuditTrail audit,
            Clock clock) {
        this.work = work;
        this.directory = directory;
        this.model = model;
        this.table = new EditedTable<>(
                work,
                settings,
                audit,
                clock,
                SETTING,
                EditedTable.shipped(Routing.class, "routing-table.csv"),
                text -> RoutingTable.parse(text, model, group -> true),
                this::parse);
    }

    /** The table, to read and edit; another one holds for the drafts routed from then on. */
    public EditedTable<?> table() {
        return table;
    }

    /** The route of a draft by the table in force. */
    public Route route(Document document) {
        return route(request(document));
    }

    /** A group that was deleted since the table was put in force is replaced by the heads of legal. */
    public Route route(RoutingRequest request) {
        return work.inTransaction(() -> {
            Route route = table.current().route(request, model);
            return directory.groupExists(route.group()) ? route : route.withGroup(Role.HEAD_OF_LEGAL.group());
        });
    }

    /** The route by a table that is not in force; for trying an edit. @throws Problem when the table is wrong */
    public Route trial(RoutingRequest request, String text) {
        return parse(text).route(request, model);
    }

    /** Something about the table in force that its administrator should know. @param value of what it is about */
    public record Finding(int row, Kind kind, String value) {}

    /** What can be found in a table that was right when it was written. */
    public enum Kind {
        /** The group, {@code value}, does not exist any more: drafts go to the heads of legal affairs. */
        GROUP_MISSING,
        /** Nobody is in the group, {@code value}: the task waits until somebody is. */
        GROUP_EMPTY,
        /** No draft can come to this row, because the row of the number {@code value} takes them all. */
        NEVER_REACHED
    }

    /**
     * Holds the table in force against the people and groups of this moment; by row.
     *
     * @throws Problem {@code PRM-ACCESS-003} for anybody but administrators and the head of legal
     */
    public List<Finding> check(Actor actor) {
        table.read(actor);
        return work.inTransaction(() -> {
            RoutingTable inForce = table.current();
            List<Finding> found = new ArrayList<>();
            inForce.unreachable(model)
                    .forEach((row, by) -> found.add(new Finding(row, Kind.NEVER_REACHED, Integer.toString(by))));
            List<String> groups = inForce.groups();
            for (int i = 0; i < groups.size(); i++) {
                String group = groups.get(i);
                if (!directory.groupExists(group)) {
                    found.add(new Finding(i + 1, Kind.GROUP_MISSING, group));
                } else if (directory.members(group).isEmpty()) {
                    found.add(new Finding(i + 1, Kind.GROUP_EMPTY, group));
                }
            }
            found.sort(Comparator.comparingInt(Finding::row).thenComparing(Finding::kind));
            return List.copyOf(found);
        });
    }

    /** What the table looks at, of a document. */
    public RoutingRequest request(Document document) {
        Properties properties = document.properties();
        Optional<String> currency = properties.text(Prm.PROP_CURRENCY);
        return new RoutingRequest(
                document.type(),
                properties.text(Prm.PROP_COUNTERPARTY_CATEGORY),
                properties.number(Prm.PROP_AMOUNT).map(minor -> wholeUnits(minor, currency)),
                currency,
                properties.text(Prm.PROP_RISK),
                properties.text(Prm.PROP_LANGUAGE),
                properties
                        .text(Prm.PROP_CONFIDENTIALITY)
                        .map(Confidentiality::valueOf)
                        .orElse(Confidentiality.ORGANISATION));
    }

    private static long wholeUnits(long minor, Optional<String> currency) {
        int digits = currency.map(code -> Currency.getInstance(code).getDefaultFractionDigits())
                .orElse(2);
        return minor / (long) Math.pow(10, Math.max(0, digits));
    }

    private RoutingTable parse(String text) {
        return RoutingTable.parse(text, model, directory::groupExists);
    }
}
