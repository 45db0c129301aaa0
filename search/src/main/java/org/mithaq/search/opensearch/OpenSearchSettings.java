package org.mithaq.search.opensearch;

import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where the index lies.
 *
 * @param url of the cluster, or of what stands before it
 * @param user empty when nobody has to log in
 * @param index what the names of its indices begin with: lower-case letters, digits, {@code -} and {@code _}
 * @param certificate of the authority that vouches for the cluster, as PEM; empty for those that Java knows
 * @param shards into which a new index is divided, 1 to 32
 */
public record OpenSearchSettings(
        URI url, String user, String password, String index, Optional<Path> certificate, int shards) {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9_-]{0,99}");
    private static final int MOST_SHARDS = 32;

    public OpenSearchSettings {
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || url.getHost() == null) {
            throw new IllegalArgumentException("not the address of a cluster, as https://search.example.org:9200");
        }
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("the address has a user or a password; they have settings of their own");
        }
        if (!NAME.matcher(index).matches()) {
            throw new IllegalArgumentException("not the beginning of names of indices: " + index);
        }
        if (shards < 1 || shards > MOST_SHARDS) {
            throw new IllegalArgumentException("shards: " + shards);
        }
        url = URI.create(url.toString().replaceAll("/+$", ""));
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "OpenSearch at " + url + ", indices " + index + "-…";
    }
}
