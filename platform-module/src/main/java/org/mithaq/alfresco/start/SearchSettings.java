package org.mithaq.alfresco.start;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.mithaq.search.opensearch.OpenSearchSettings;

/**
 * Which engine keeps the search index, as it stands in the properties.
 *
 * @param engine {@code lucene} or {@code opensearch}; the others matter for the latter alone
 * @param user empty when nobody has to log in
 * @param certificate file as PEM; empty for those that Java trusts
 */
public record SearchSettings(
        String engine, String url, String user, String password, String index, String certificate, int shards) {

    /** The index in a folder of the node. */
    public static final SearchSettings EMBEDDED = new SearchSettings("lucene", "", "", "", "mithaq", "", 1);

    /**
     * @return empty for the embedded index
     * @throws IllegalArgumentException when they cannot be used; says why
     */
    Optional<OpenSearchSettings> cluster() {
        return switch (engine.strip().toLowerCase(Locale.ROOT)) {
            case "lucene" -> Optional.empty();
            case "opensearch" ->
                Optional.of(new OpenSearchSettings(
                        URI.create(url.strip()),
                        user,
                        password,
                        index.strip(),
                        certificate.isBlank() ? Optional.empty() : Optional.of(Path.of(certificate.strip())),
                        shards));
            default -> throw new IllegalArgumentException("mithaq.search.engine: " + engine);
        };
    }

    /** Without the password. */
    @Override
    public String toString() {
        return engine + " " + url + " " + index;
    }
}
