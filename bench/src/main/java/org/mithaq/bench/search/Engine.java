package org.mithaq.bench.search;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Something that finds documents. One thread files at a time unless told otherwise. */
interface Engine extends Closeable {

    String name();

    /** Puts documents in, in place of those with the same number; durable and found when it returns. */
    void file(List<Row> rows) throws IOException;

    /** The ten best with snippets, three facets, and the exact number of what the person may read. */
    Answer ask(Question question) throws IOException;

    /**
     * @param facets how many documents have a value, by facet and value
     * @param snippets of how many hits something was quoted
     */
    record Answer(long total, int hits, int snippets, Map<String, Map<String, Long>> facets) {}
}
