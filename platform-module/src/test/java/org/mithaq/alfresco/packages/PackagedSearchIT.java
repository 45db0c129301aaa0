package org.mithaq.alfresco.packages;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.util.ULocale;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mithaq.search.IndexedDocuments;
import org.slf4j.LoggerFactory;
import org.slf4j.simple.SimpleLogger;

/**
 * The archive as the repository has it: none of this build's classes and nothing of Lucene beside it, only ICU4J and SLF4J,
 * which every repository brings.
 */
class PackagedSearchIT {

    @TempDir
    private Path folder;

    @Test
    void archiveShouldIndexAndFindInThreeLanguages() throws Exception {
        URL[] parts = {
            Archive.jar().path().toUri().toURL(),
            placeOf(ULocale.class),
            placeOf(LoggerFactory.class),
            placeOf(SimpleLogger.class),
            placeOf(IndexedDocuments.class),
            placeOf(PackagedSearch.class)
        };
        try (URLClassLoader alone = new URLClassLoader(parts, ClassLoader.getPlatformClassLoader())) {
            BiFunction<Path, String, List<String>> search = search(alone);

            assertThat(search).asString().endsWith("/mithaq-platform.jar");
            assertThat(search.apply(folder.resolve("1"), "manuscript")).containsExactly("en");
            assertThat(search.apply(folder.resolve("2"), "bibliotheque")).containsExactly("fr");
            assertThat(search.apply(folder.resolve("3"), "مخطوطة")).containsExactly("ar");
            // Without these the archive fails on newer Java versions than this build may run on.
            assertThat(System.getProperties())
                    .containsEntry("org.mithaq.shaded.lucene.store.MMapDirectory.enableMemorySegments", "false")
                    .containsEntry("org.mithaq.shaded.lucene.vectorization.upperJavaFeatureVersion", "19");
        }
    }

    @SuppressWarnings("unchecked")
    private static BiFunction<Path, String, List<String>> search(ClassLoader loader) throws Exception {
        return (BiFunction<Path, String, List<String>>) loader.loadClass(PackagedSearch.class.getName())
                .getConstructor()
                .newInstance();
    }

    private static URL placeOf(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
