package org.mithaq.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.mithaq.server.database.StartProblem;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ByteArrayResource;

/** The reference of the settings is complete and true, and what is not in it is refused. */
class KnownSettingsTest {

    private static final Path REFERENCE = Path.of("..", "packaging", "mithaq.properties");
    private static final Pattern DEFAULT = Pattern.compile("(?m)^#(mithaq\\.[^=\\s]+)=(.*)$");
    private static final Pattern EXAMPLE = Pattern.compile("(?m)^# Example: (mithaq\\.[^=\\s]+)=(.*)$");

    @Test
    void referenceShouldNameEverySettingOnceAndNoOther() throws IOException {
        Map<String, String> all = new LinkedHashMap<>(settings(DEFAULT));
        settings(EXAMPLE)
                .forEach((name, value) ->
                        assertThat(all.put(name, value)).as(name).isNull());

        // One of each stands for all.
        all.put("mithaq.ldap.groups.*", all.remove("mithaq.ldap.groups.prm-officers"));
        all.put("mithaq.oidc.groups.*", all.remove("mithaq.oidc.groups.prm-officers"));

        assertThat(new TreeSet<>(all.keySet())).isEqualTo(new TreeSet<>(KnownSettings.names()));
    }

    @Test
    void whatTheReferenceSaysHoldsWithoutASettingShouldHold() throws IOException {
        assertThat(bound(settings(DEFAULT))).isEqualTo(bound(Map.of()));
    }

    @Test
    void examplesShouldBeValidAndChangeSomething() throws IOException {
        for (Map.Entry<String, String> example : settings(EXAMPLE).entrySet()) {
            assertThat(bound(Map.of(example.getKey(), example.getValue())))
                    .as(example.getKey())
                    .isNotEqualTo(bound(Map.of()));
        }
    }

    @Test
    void unknownSettingShouldBeRefusedWithItsLineAndTheNearestOne() {
        assertThatThrownBy(() -> check("# a comment\nmithaq.zone=UTC\nmithaq.helth.free-space=1GB\n"))
                .isInstanceOf(StartProblem.class)
                .hasMessageContaining("PRM-START-014")
                .hasMessageContaining(
                        "mithaq.helth.free-space (mithaq.properties, line 3), perhaps mithaq.health.free-space");
        assertThatThrownBy(() -> check("mithaq.nothing-like-it-at-all=1\n"))
                .isInstanceOf(StartProblem.class)
                .hasMessageNotContaining("perhaps");
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource("--mithaq.dta=elsewhere"));
        assertThatThrownBy(() -> KnownSettings.check(environment))
                .hasMessageContaining("mithaq.dta, perhaps mithaq.data");
    }

    @Test
    void everySpellingThatIsReadShouldPassAndWhatBelongsToOthersToo() {
        assertThatCode(() -> check(
                        "mithaq.uploadLimit=5MB\nmithaq.upload_limit=5MB\nmithaq.weekend[0]=FRIDAY\nserver.port=1\n"))
                .doesNotThrowAnyException();
    }

    private static void check(String file) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        new PropertiesPropertySourceLoader()
                .load("mithaq.properties", new ByteArrayResource(file.getBytes(StandardCharsets.UTF_8)) {
                    @Override
                    public String getFilename() {
                        return "mithaq.properties";
                    }
                })
                .forEach(source -> environment.getPropertySources().addFirst(source));
        KnownSettings.check(environment);
    }

    private static Map<String, String> settings(Pattern line) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        Matcher found = line.matcher(Files.readString(REFERENCE));
        while (found.find()) {
            assertThat(settings.put(found.group(1), found.group(2)))
                    .as(found.group(1))
                    .isNull();
        }
        return settings;
    }

    private static ServerSettings bound(Map<String, String> settings) {
        return new Binder(
                        List.of(new MapConfigurationPropertySource(settings)),
                        null,
                        ApplicationConversionService.getSharedInstance())
                .bindOrCreate("mithaq", ServerSettings.class);
    }
}
