package org.mithaq.alfresco.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class SearchSettingsTest {

    private static final String DEFAULTS = "/alfresco/module/mithaq-platform/alfresco-global.properties";

    @Test
    void embeddedIndexShouldBeTheDefault() throws IOException {
        Properties shipped = new Properties();
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(DEFAULTS))) {
            shipped.load(in);
        }

        SearchSettings settings = new SearchSettings(
                shipped.getProperty("mithaq.search.engine"),
                shipped.getProperty("mithaq.search.url"),
                shipped.getProperty("mithaq.search.user"),
                shipped.getProperty("mithaq.search.password"),
                shipped.getProperty("mithaq.search.index"),
                shipped.getProperty("mithaq.search.certificate"),
                Integer.parseInt(shipped.getProperty("mithaq.search.shards")));

        assertThat(settings.cluster()).isEmpty();
    }

    @Test
    void clusterShouldBeWhatThePropertiesSay() {
        SearchSettings settings = new SearchSettings(
                " OpenSearch ",
                "https://search.example.org:9200/",
                "mithaq",
                "s3cret",
                "mithaq",
                "/etc/mithaq/search.pem",
                2);

        assertThat(settings.cluster()).hasValueSatisfying(cluster -> {
            assertThat(cluster.url()).isEqualTo(URI.create("https://search.example.org:9200"));
            assertThat(cluster.certificate()).contains(Path.of("/etc/mithaq/search.pem"));
            assertThat(cluster.shards()).isEqualTo(2);
        });
        assertThat(settings.toString()).doesNotContain("s3cret");
    }

    @Test
    void whatCannotBeUsedShouldBeRefused() {
        assertThatThrownBy(() -> new SearchSettings("solr", "", "", "", "mithaq", "", 1).cluster())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mithaq.search.engine");
        assertThatThrownBy(() -> new SearchSettings("opensearch", "", "", "", "mithaq", "", 1).cluster())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
