package org.mithaq.search.opensearch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.mithaq.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The indices of one installation: each generation is an index {@code name-N} of its own, and an alias, which all searches
 * use, names the one in use. Taking another into use is one step of the cluster.
 */
final class Indices {

    private static final Logger LOG = LoggerFactory.getLogger(Indices.class);
    private static final String DISTRIBUTION = "opensearch";
    private static final int OLDEST = 2;

    private final OpenSearchClient client;
    private final OpenSearchSettings settings;
    private final Pattern generation;

    Indices(OpenSearchClient client, OpenSearchSettings settings) {
        this.client = client;
        this.settings = settings;
        this.generation = Pattern.compile(Pattern.quote(settings.index()) + "-([0-9]{1,9})");
    }

    /** The alias of the one in use. */
    String inUse() {
        return settings.index();
    }

    /** The alias of the one that is being built. */
    String next() {
        return settings.index() + "-next";
    }

    /** Refuses what is no OpenSearch, or one that is too old. */
    void requireVersion() {
        Map<?, ?> answer = client.get("/");
        String distribution = Answers.text(answer, "version", "distribution").orElse("");
        String number = Answers.text(answer, "version", "number").orElse("0");
        if (!distribution.equals(DISTRIBUTION) || Integer.parseInt(number.split("\\.")[0]) < OLDEST) {
            throw OpenSearchFailure.VERSION.problem(
                    distribution + " " + number + " answers, not OpenSearch 2 or later");
        }
    }

    /** The generation in use, when there is one that this version can use. */
    Optional<String> current() {
        Optional<String> named = named();
        if (named.isEmpty()) {
            return Optional.empty();
        }
        Map<?, ?> mapping = client.get("/" + named.get() + "/_mapping");
        String version = Answers.text(mapping, named.get(), "mappings", "_meta", "version")
                .orElse("");
        if (!version.equals(Layout.VERSION)) {
            LOG.warn("The index {} is of another version; it will be built anew", named.get());
            return Optional.empty();
        }
        return named;
    }

    private Optional<String> named() {
        OpenSearchClient.Answer answer = client.ask("/_alias/" + inUse());
        if (answer.status() == OpenSearchClient.NOT_FOUND) {
            return Optional.empty();
        }
        return client.good(answer).keySet().stream()
                .map(String::valueOf)
                .filter(name -> generation.matcher(name).matches())
                .findFirst();
    }

    /** Begins with an empty generation in place of what cannot be used. */
    void useEmpty() {
        Optional<String> before = named();
        removeEmpty(inUse());
        if (before.isPresent()) {
            use(create(next()), before);
        } else {
            create(inUse());
        }
    }

    /** An empty generation beside the one in use; whatever a rebuild that ended early left is removed. */
    String beginNext() {
        removeOthers();
        removeEmpty(next());
        return create(next());
    }

    /**
     * An index that has the name of an alias: something wrote while the alias was not there. Of an index that holds documents
     * nobody knows whose they are.
     */
    private void removeEmpty(String alias) {
        OpenSearchClient.Answer answer = client.ask("/" + alias);
        if (answer.status() == OpenSearchClient.NOT_FOUND
                || !client.good(answer).containsKey(alias)) {
            return;
        }
        client.post("/" + alias + "/_refresh", Map.of());
        if (Answers.number(client.get("/" + alias + "/_count"), "count") > 0) {
            throw OpenSearchFailure.OTHER.problem("an index with documents has the name of the alias " + alias);
        }
        LOG.warn("The empty index {} has the name of the alias; it is removed", alias);
        client.delete("/" + alias);
    }

    private String create(String alias) {
        int highest = generations().stream()
                .mapToInt(name -> Integer.parseInt(name.substring(name.lastIndexOf('-') + 1)))
                .max()
                .orElse(0);
        String name = settings.index() + "-" + (highest + 1);
        Map<String, Object> index = new LinkedHashMap<>(Layout.index(settings.shards()));
        index.put("aliases", Map.of(alias, Map.of()));
        client.put("/" + name, index);
        return name;
    }

    /** Takes a generation into use, for good, and removes the one before. */
    void use(String name, Optional<String> before) {
        List<Map<String, Object>> actions = new ArrayList<>();
        before.ifPresent(old -> actions.add(alias("remove", old, inUse())));
        actions.add(alias("add", name, inUse()));
        actions.add(alias("remove", name, next()));
        client.change("/_aliases", Map.of("actions", actions));
        try {
            removeOthers();
        } catch (Problem later) {
            LOG.warn("What is no longer in use could not be removed; the next rebuild removes it: {}", later.code());
        }
    }

    /** Takes the generation that was being built into use. */
    void useNext(String name) {
        use(name, named());
    }

    private static Map<String, Object> alias(String action, String index, String alias) {
        return Map.of(action, Map.of("index", index, "alias", alias));
    }

    /** Removes every generation but the one in use. */
    void removeOthers() {
        Optional<String> kept = named();
        for (String name : generations()) {
            if (!Optional.of(name).equals(kept)) {
                client.delete("/" + name);
            }
        }
    }

    private List<String> generations() {
        return client.get("/" + settings.index() + "-*/_alias").keySet().stream()
                .map(String::valueOf)
                .filter(name -> generation.matcher(name).matches())
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
