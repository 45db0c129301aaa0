package org.mithaq.server;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.mithaq.server.database.StartProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName.Form;
import org.springframework.boot.env.OriginTrackedMapPropertySource;
import org.springframework.boot.origin.TextResourceOrigin;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.CommandLinePropertySource;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;

/**
 * Refuses settings that do not exist: one that is misspelt would be left out in silence, and be missed on the day that it was made for. In
 * the environment other programs have theirs, so that it is only told there.
 */
public final class KnownSettings implements ApplicationListener<ApplicationPreparedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(KnownSettings.class);
    private static final String PREFIX = "mithaq";

    /** Of the command of the project and of its tests, which hand their environment on. */
    private static final Set<String> OF_OTHERS = Set.of("MITHAQ_PASSWORD", "MITHAQ_CHROMIUM");

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent prepared) {
        check(prepared.getApplicationContext().getEnvironment());
    }

    /** Every setting that there is, such as {@code mithaq.health.free-space}. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        collect(ServerSettings.class, PREFIX, names);
        return names;
    }

    private static void collect(Class<?> type, String prefix, Set<String> names) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = prefix + "." + dashed(component.getName());
            if (component.getType().isRecord()) {
                collect(component.getType(), name, names);
            } else {
                names.add(component.getType() == Map.class ? name + ".*" : name);
            }
        }
    }

    private static String dashed(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    static void check(ConfigurableEnvironment environment) {
        List<String> unknown = new ArrayList<>();
        for (PropertySource<?> source : environment.getPropertySources()) {
            if (source.getName().equals(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME)) {
                tellOfEnvironment((EnumerablePropertySource<?>) source);
            } else if (source instanceof OriginTrackedMapPropertySource
                    || source instanceof CommandLinePropertySource) {
                unknown.addAll(unknown((EnumerablePropertySource<?>) source));
            }
        }
        if (!unknown.isEmpty()) {
            throw new StartProblem(
                    "PRM-START-014",
                    "There are settings that do not exist: " + String.join("; ", unknown) + ".",
                    "Correct or remove them. packaging/mithaq.properties and docs/administration.md name all settings.");
        }
    }

    private static List<String> unknown(EnumerablePropertySource<?> source) {
        List<String> unknown = new ArrayList<>();
        for (String written : source.getPropertyNames()) {
            ConfigurationPropertyName name = ConfigurationPropertyName.adapt(written, '.');
            if (name.getNumberOfElements() > 1
                    && name.getElement(0, Form.UNIFORM).equals(PREFIX)
                    && names().stream().noneMatch(known -> isThat(name, known))) {
                unknown.add(written + place(source, written) + nearest(written));
            }
        }
        return unknown;
    }

    /** Spelt in any way that Spring reads, or an element of it when it is a list. */
    private static boolean isThat(ConfigurationPropertyName name, String known) {
        if (known.endsWith(".*")) {
            return ConfigurationPropertyName.of(known.substring(0, known.length() - 2))
                    .isAncestorOf(name);
        }
        ConfigurationPropertyName one = ConfigurationPropertyName.of(known);
        return one.equals(name) || one.isParentOf(name) && name.isLastElementIndexed();
    }

    private static String place(EnumerablePropertySource<?> source, String written) {
        return source instanceof OriginTrackedMapPropertySource tracked
                        && tracked.getOrigin(written) instanceof TextResourceOrigin origin
                        && origin.getLocation() != null
                ? " ("
                        + Optional.ofNullable(origin.getResource())
                                .map(file -> String.valueOf(file.getFilename()))
                                .orElse("")
                        + ", line " + (origin.getLocation().getLine() + 1) + ")"
                : "";
    }

    private static String nearest(String written) {
        return names().stream()
                .min(Comparator.comparingInt(known -> distance(written, known)))
                .filter(known -> distance(written, known) <= written.length() / 3)
                .map(known -> ", perhaps " + known)
                .orElse("");
    }

    /** How many letters have to be put in, left out or replaced to come from one word to the other. */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    private static void tellOfEnvironment(EnumerablePropertySource<?> environment) {
        Set<String> known = new TreeSet<>(OF_OTHERS);
        for (String name : names()) {
            known.add(name.replace('.', '_').replace("-", "").toUpperCase(Locale.ROOT));
            known.add(name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT));
        }
        for (String name : environment.getPropertyNames()) {
            if (name.startsWith("MITHAQ_")
                    && known.stream()
                            .noneMatch(one -> one.endsWith("*")
                                    ? name.startsWith(one.substring(0, one.length() - 1))
                                    : name.replaceFirst("_\\d+_?$", "").equals(one))) {
                LOG.warn("the environment has {}, which is no setting of this server", name);
            }
        }
    }
}
