package org.mithaq.search.lucene.analysis;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads the data files beside this class: one entry a line, words separated by spaces, {@code #} begins a comment. */
final class Lexicon {

    private Lexicon() {}

    /** The entries, each with its words folded. */
    static List<List<String>> entries(String file) {
        List<List<String>> entries = new ArrayList<>();
        for (List<String> entry : rawEntries(file)) {
            entries.add(entry.stream().map(Folding::fold).toList());
        }
        return entries;
    }

    static List<List<String>> rawEntries(String file) {
        List<List<String>> entries = new ArrayList<>();
        try (InputStream stream = Lexicon.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("missing from the archive: " + file);
            }
            BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String content = line.replaceFirst("#.*", "").strip();
                if (!content.isEmpty()) {
                    entries.add(List.of(content.split("\\s+")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
        return entries;
    }
}
