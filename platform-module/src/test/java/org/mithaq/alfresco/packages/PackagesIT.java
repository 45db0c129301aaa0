package org.mithaq.alfresco.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.lucene.store.MMapDirectory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the two archives hold, and that nothing in them tells when, where or by whom they were built. */
class PackagesIT {

    private static final String SERVICES = "META-INF/services/";
    private static final String PROPERTIES = "alfresco/module/mithaq-platform/module.properties";
    private static final Path PROJECT = Path.of("").toAbsolutePath().getParent();

    private Archive jar;
    private Archive amp;

    @BeforeEach
    void open() throws IOException {
        jar = Archive.jar();
        amp = Archive.amp();
    }

    @AfterEach
    void close() throws IOException {
        jar.close();
        amp.close();
    }

    @Test
    void noEntryShouldBeYoungerThanTheTimeThatTheBuildNames() {
        LocalDateTime named = ZonedDateTime.parse(System.getProperty("build.time"))
                .withZoneSameInstant(ZoneOffset.UTC)
                .toLocalDateTime();

        assertThat(jar.entries()).isNotEmpty().allSatisfy(entry -> assertThat(entry.getTimeLocal())
                .as(entry.getName())
                .isBeforeOrEqualTo(named));
        assertThat(amp.entries()).isNotEmpty().allSatisfy(entry -> assertThat(entry.getTimeLocal())
                .as(entry.getName())
                .isEqualTo(named));
    }

    @Test
    void entriesShouldCarryNothingButTheirBytes() {
        for (Archive archive : List.of(jar, amp)) {
            assertThat(archive.names()).doesNotHaveDuplicates();
            assertThat(archive.entries()).allSatisfy(entry -> {
                assertThat(entry.getComment()).as(entry.getName()).isNull();
                assertThat(entry.getLastAccessTime()).as(entry.getName()).isNull();
                assertThat(entry.getCreationTime()).as(entry.getName()).isNull();
            });
        }
    }

    @Test
    void filesOfTheModuleShouldHaveTheSameRightsWhoeverBuiltThem() throws IOException {
        URI module = URI.create("jar:" + amp.path().toUri());
        try (FileSystem files = FileSystems.newFileSystem(module, Map.of("enablePosixFileAttributes", true))) {
            for (String name : List.of("/module.properties", "/lib/mithaq-platform.jar")) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(files.getPath(name))))
                        .as(name)
                        .isEqualTo("rw-r--r--");
            }
        }
    }

    @Test
    void nothingShouldTellOfTheMachine() {
        List<String> telling = List.of(PROJECT + "/", System.getProperty("user.home") + "/", "Built-By", "Build-Jdk:");
        List<String> told = new ArrayList<>();
        for (Archive archive : List.of(jar, amp)) {
            for (String name : archive.names()) {
                // One byte, one character: every file can be searched as text.
                String content = new String(archive.bytes(name), StandardCharsets.ISO_8859_1);
                telling.stream().filter(content::contains).forEach(word -> told.add(name + ": " + word));
            }
        }
        assertThat(told).isEmpty();
    }

    @Test
    void moduleShouldHoldTheVeryArchiveAndItsProperties() throws IOException {
        assertThat(amp.names()).containsExactlyInAnyOrder("module.properties", "lib/", "lib/mithaq-platform.jar");
        assertThat(amp.bytes("lib/mithaq-platform.jar")).isEqualTo(Files.readAllBytes(jar.path()));
        assertThat(amp.bytes("module.properties")).isEqualTo(jar.bytes(PROPERTIES));
    }

    @Test
    void propertiesShouldTellWhatTheModuleToolAsksFor() throws IOException {
        Properties properties = new Properties();
        properties.load(new StringReader(amp.text("module.properties")));

        assertThat(properties)
                .containsEntry("module.id", "mithaq-platform")
                .containsKeys("module.title", "module.description");
        assertThat(properties.getProperty("module.version")).matches("[0-9]+(\\.[0-9]+)*");
        assertThat(properties.getProperty("module.repo.version.min")).matches("[0-9]+(\\.[0-9]+)*");
    }

    @Test
    void everyClassShouldLieInPackagesOfOurs() {
        assertThat(jar.names())
                .filteredOn(name -> name.endsWith(".class"))
                .isNotEmpty()
                .allMatch(name -> name.startsWith("org/mithaq/"));
        assertThat(jar.names()).noneMatch(name -> name.startsWith("META-INF/versions/"));
    }

    @Test
    void everyServiceShouldBeThere() {
        Set<String> missing = new TreeSet<>();
        List<String> services = jar.names().stream()
                .filter(name -> name.startsWith(SERVICES) && !name.equals(SERVICES))
                .toList();
        for (String service : services) {
            jar.text(service)
                    .lines()
                    .map(line -> line.replaceAll("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .filter(provider -> !isInArchive(provider))
                    .forEach(missing::add);
            if (!isInArchive(service.substring(SERVICES.length()))) {
                missing.add(service);
            }
        }
        assertThat(services).isNotEmpty();
        assertThat(missing).isEmpty();
    }

    @Test
    void licencesAndNoticesShouldBeKept() throws IOException {
        assertThat(jar.text("META-INF/LICENSE")).isEqualTo(Files.readString(PROJECT.resolve("LICENSE")));
        assertThat(jar.text("META-INF/NOTICE"))
                .isEqualTo(Files.readString(PROJECT.resolve("NOTICE")))
                .contains("Apache Lucene", "java-diff-utils", "fastexcel", "opczip", "biweekly", "vinnie");
        Path lucene = Path.of(MMapDirectory.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
        try (ZipFile library = new ZipFile(lucene.toFile())) {
            for (String name : List.of("META-INF/LICENSE.txt", "META-INF/NOTICE.txt")) {
                assertThat(jar.bytes(name))
                        .as(name)
                        .isEqualTo(library.getInputStream(new ZipEntry(name)).readAllBytes());
            }
        }
    }

    private boolean isInArchive(String type) {
        return jar.names().contains(type.replace('.', '/') + ".class");
    }
}
