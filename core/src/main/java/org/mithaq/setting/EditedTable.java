package org.mithaq.setting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.mithaq.access.Actor;
import org.mithaq.access.Role;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Settings;
import org.mithaq.document.UnitOfWork;
import org.mithaq.problem.Problem;

/**
 * A table in force, read and edited by administrators and by the head of legal, unless it has other editors.
 *
 * @param <T> what the text means
 */
public final class EditedTable<T> {

    private final UnitOfWork work;
    private final Settings settings;
    private final AuditTrail audit;
    private final Clock clock;
    private final String name;
    private final String shipped;
    private final Function<String, T> parse;
    private final Consumer<String> check;
    private final Editors editors;
    private final AtomicReference<@Nullable Parsed<T>> last = new AtomicReference<>();

    /**
     * Who reads and edits a table.
     *
     * @param code of the refusal that others meet
     */
    public record Editors(Set<Role> roles, String code) {

        static final Editors OF_MOST = new Editors(Set.of(Role.ADMINISTRATOR, Role.HEAD_OF_LEGAL), "PRM-ACCESS-003");

        public Editors {
            roles = Set.copyOf(roles);
        }
    }

    private record Parsed<T>(String text, T table) {}

    /**
     * @param name of the setting
     * @param shipped the text until somebody writes another
     * @param parse gives the text its meaning; throws with every error and its line when it has none
     */
    public EditedTable(
            UnitOfWork work,
            Settings settings,
            AuditTrail audit,
            Clock clock,
            String name,
            String shipped,
            Function<String, T> parse) {
        this(work, settings, audit, clock, name, shipped, parse, text -> {}, Editors.OF_MOST);
    }

    /** As the other, for a table with other editors. */
    public EditedTable(
            UnitOfWork work,
            Settings settings,
            AuditTrail audit,
            Clock clock,
            String name,
            String shipped,
            Function<String, T> parse,
            Editors editors) {
        this(work, settings, audit, clock, name, shipped, parse, text -> {}, editors);
    }

    /**
     * As the other, for a text that must also suit what lies outside of it on the day on which it is put in force.
     *
     * @param check throws when it does not
     */
    public EditedTable(
            UnitOfWork work,
            Settings settings,
            AuditTrail audit,
            Clock clock,
            String name,
            String shipped,
            Function<String, T> parse,
            Consumer<String> check) {
        this(work, settings, audit, clock, name, shipped, parse, check, Editors.OF_MOST);
    }

    private EditedTable(
            UnitOfWork work,
            Settings settings,
            AuditTrail audit,
            Clock clock,
            String name,
            String shipped,
            Function<String, T> parse,
            Consumer<String> check,
            Editors editors) {
        this.work = work;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
        this.name = name;
        this.shipped = shipped;
        this.parse = parse;
        this.check = check;
        this.editors = editors;
    }

    /** The text of a table that stands beside a class in the JAR. */
    public static String shipped(Class<?> beside, String file) {
        try (InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing from the JAR");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the table in force means, read in the running transaction. */
    public T current() {
        String text = work.inTransaction(this::setting).text();
        Parsed<T> known = last.get();
        if (known != null && known.text().equals(text)) {
            return known.table();
        }
        T table = parse.apply(text);
        last.set(new Parsed<>(text, table));
        return table;
    }

    /**
     * The text in force, with its version (0: the shipped one).
     *
     * @throws Problem {@code PRM-ACCESS-003}, or the code of its editors, for anybody but those
     */
    public Settings.Setting read(Actor actor) {
        require(actor);
        return work.inTransaction(this::setting);
    }

    /**
     * Puts another text in force.
     *
     * @throws Problem {@code PRM-ACCESS-003} as {@link #read}; with every error and its line when the text is wrong; {@code
     *     PRM-SETTING-001} when somebody else wrote in the meantime
     */
    public Settings.Setting write(Actor actor, long expectedVersion, String text) {
        require(actor);
        check.accept(text);
        Parsed<T> checked = new Parsed<>(text, parse.apply(text));
        last.set(checked);
        return work.inTransaction(() -> {
            Settings.Setting before = setting();
            Settings.Setting written = settings.write(name, expectedVersion, text);
            audit.append(AuditEvent.of(
                    clock.instant(),
                    actor,
                    name,
                    "setting.changed",
                    Map.of("text", before.text()),
                    Map.of("text", text)));
            return written;
        });
    }

    private Settings.Setting setting() {
        return settings.read(name).orElseGet(() -> new Settings.Setting(name, 0, shipped));
    }

    private void require(Actor actor) {
        if (!actor.hasAny(editors.roles())) {
            throw Problem.of(Problem.Kind.FORBIDDEN, editors.code());
        }
    }
}
