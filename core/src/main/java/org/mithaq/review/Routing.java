package org.mithaq.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.access.Confidentiality;
import org.mithaq.access.Directory;
import org.mithaq.access.Role;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Document;
import org.mithaq.document.Properties;
import org.mithaq.document.Settings;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

/** The routing table in force: read, tried and edited. */
public final class Routing {

    /** Name of the setting. */
    public static final String SETTING = "routing-table";

    private final UnitOfWork work;
    private final Settings settings;
    private final Directory directory;
    private final ContentModel model;
    private final AuditTrail audit;
    private final Clock clock;

    public Routing(
            UnitOfWork work,
            Settings settings,
            Directory directory,
            ContentModel model,
            AuditTrail audit,
            Clock clock) {
        this.work = work;
        this.settings = settings;
        this.directory = directory;
        this.model = model;
        this.audit = audit;
        this.clock = clock;
    }

    /** The route of a draft by the table in force. */
    public Route route(Document document) {
        return route(request(document));
    }

    /** A group that was deleted since the table was put in force is replaced by the heads of legal. */
    public Route route(RoutingRequest request) {
        return work.inTransaction(() -> {
            Route route =
                    RoutingTable.parse(current().text(), model, group -> true).route(request, model);
            return directory.groupExists(route.group()) ? route : route.withGroup(Role.HEAD_OF_LEGAL.group());
        });
    }

    /** The route by a table that is not in force; for trying an edit. @throws Problem when the table is wrong */
    public Route trial(RoutingRequest request, String text) {
        return parse(text).route(request, model);
    }

    /** The table in force, with its version (0: the shipped one). Administrators and head of legal may read it. */
    public Settings.Setting read(Actor actor) {
        require(actor);
        return work.inTransaction(this::current);
    }

    /** Puts another table in force, for the drafts routed from now on. */
    public Settings.Setting write(Actor actor, long expectedVersion, String text) {
        require(actor);
        parse(text);
        return work.inTransaction(() -> {
            Settings.Setting before = current();
            Settings.Setting written = settings.write(SETTING, expectedVersion, text);
            audit.append(AuditEvent.of(
                    clock.instant(),
                    actor,
                    SETTING,
                    "setting.changed",
                    Map.of("text", before.text()),
                    Map.of("text", text)));
            return written;
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

    private Settings.Setting current() {
        return settings.read(SETTING).orElseGet(() -> new Settings.Setting(SETTING, 0, shipped()));
    }

    private RoutingTable parse(String text) {
        return RoutingTable.parse(text, model, directory::groupExists);
    }

    private static void require(Actor actor) {
        if (!actor.has(Role.ADMINISTRATOR) && !actor.has(Role.HEAD_OF_LEGAL)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-003");
        }
    }

    private static String shipped() {
        try (InputStream in = Routing.class.getResourceAsStream("routing-table.csv")) {
            if (in == null) {
                throw new IllegalStateException("routing-table.csv is missing from the JAR");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
