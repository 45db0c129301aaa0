package org.mithaq.model;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A list of codes with their names, kept as data: a standard's (ISO, IATI) or the organisation's own.
 *
 * @param name of the list, for example {@code iati-organisation-type}
 * @param labels its title
 * @param editable whether administrators may change it; a standard's list changes with the standard only
 * @param source whose codes they are, and where the names come from
 * @param entries by code, in the order in which people see them
 */
public record CodeList(String name, Labels labels, boolean editable, String source, Map<String, Entry> entries) {

    public CodeList {
        // keeps the order, which Map.copyOf does not
        entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    /**
     * One code.
     *
     * @param broader code of the entry that this one belongs under (a target under its goal)
     * @param attributes what else is known of it, several values possible: the codes that it corresponds to in another
     *     list, under that list's name; the number of decimals of a currency, under {@code minor-units}
     * @param validFrom first day on which it may be used; empty for always
     * @param validTo last day on which it may be used; empty while it is in use
     */
    public record Entry(
            String code,
            Labels labels,
            Optional<String> broader,
            Map<String, List<String>> attributes,
            Optional<LocalDate> validFrom,
            Optional<LocalDate> validTo) {

        public Entry {
            attributes = Map.copyOf(attributes);
        }

        public String label(Locale locale) {
            return labels.title(locale);
        }

        /** The values of an attribute in their order; empty when it has none. */
        public List<String> attribute(String key) {
            return attributes.getOrDefault(key, List.of());
        }

        public boolean validOn(LocalDate day) {
            return validFrom.filter(day::isBefore).isEmpty()
                    && validTo.filter(day::isAfter).isEmpty();
        }
    }

    /**
     * Reads another edition of this list, as an administrator edited it.
     *
     * @param file what errors call it
     * @param csv UTF-8, in the form that {@code code-list.schema.json} describes; read to its end, not closed
     * @throws ModelException at the first line that is wrong
     * @throws UncheckedIOException when it cannot be read
     */
    public CodeList edition(String file, InputStream csv) {
        return new CodeList(name, labels, editable, source, CodeListReader.entries(CsvFile.read(file, csv)));
    }

    /** Whether the code exists, whatever its period of use. */
    public boolean contains(String code) {
        return entries.containsKey(code);
    }

    public Optional<Entry> entry(String code) {
        return Optional.ofNullable(entries.get(code));
    }

    /** What may be chosen on a day. */
    public Stream<Entry> validOn(LocalDate day) {
        return entries.values().stream().filter(entry -> entry.validOn(day));
    }
}
