package org.mithaq.partner;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.mithaq.model.CsvFile;

/**
 * Two organisations of {@code name-pairs.csv}.
 *
 * @param expected SAME, MAYBE (a person should look) or DIFFERENT
 */
record NamePair(String expected, PartnerIdentity mine, PartnerIdentity theirs) {

    static List<NamePair> all() {
        try (InputStream in = Objects.requireNonNull(NamePair.class.getResourceAsStream("name-pairs.csv"))) {
            return CsvFile.read("name-pairs.csv", in).rows().stream()
                    .skip(1)
                    .map(CsvFile.Row::fields)
                    .map(row -> new NamePair(row.get(0), named(row.get(1), row.get(2)), named(row.get(3), row.get(4))))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static PartnerIdentity named(String name, String country) {
        return new PartnerIdentity(
                Set.of(name), Set.of(), Optional.of(country).filter(code -> !code.isEmpty()), Set.of());
    }

    @Override
    public String toString() {
        return mine.names() + " " + mine.country().orElse("") + " / " + theirs.names() + " "
                + theirs.country().orElse("");
    }
}
