package org.mithaq.document;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mithaq.model.QName;

/**
 * What a person files.
 *
 * @param properties in their Java form; checked against the content model
 * @param upload id of the staged bytes; empty for types without a file
 * @param file id of a file that lies in the host already and becomes the document, in place of staged bytes
 * @param children by child association; only of associations that the type has
 * @param targets by peer association; only of associations that the type has
 * @param entry how an instrument enters its cycle or a partner the register; of no meaning for other types
 */
public record Draft(
        QName type,
        Properties properties,
        Optional<String> upload,
        Optional<DocumentId> file,
        Map<QName, List<Child>> children,
        Map<QName, List<DocumentId>> targets,
        Entry entry) {

    public Draft {
        // sorted: a repeated request must look the same, also after a restart
        children = Collections.unmodifiableMap(new TreeMap<>(children));
        targets = Collections.unmodifiableMap(new TreeMap<>(targets));
    }

    /** Of bytes that were staged, or of a type without a file. */
    public Draft(
            QName type,
            Properties properties,
            Optional<String> upload,
            Map<QName, List<Child>> children,
            Map<QName, List<DocumentId>> targets,
            Entry entry) {
        this(type, properties, upload, Optional.empty(), children, targets, entry);
    }

    public Draft(
            QName type,
            Properties properties,
            Optional<String> upload,
            Map<QName, List<Child>> children,
            boolean routeWhenComplete) {
        this(type, properties, upload, children, Map.of(), new Entry.Negotiation(routeWhenComplete));
    }

    /**
     * A file that belongs to another document.
     *
     * @param upload id of the staged bytes
     * @param association that leads to the other
     */
    public static Draft attachment(
            QName type, Properties properties, String upload, QName association, DocumentId other) {
        return new Draft(
                type,
                properties,
                Optional.of(upload),
                Map.of(),
                Map.of(association, List.of(other)),
                new Entry.Negotiation(false));
    }

    /** How an instrument enters the maturity cycle, or a partner the register. */
    public sealed interface Entry {

        /**
         * With a draft.
         *
         * @param routeWhenComplete whether it goes to legal review by itself as soon as its guards hold
         */
        record Negotiation(boolean routeWhenComplete) implements Entry {}

        /** With a first contact, before there is a draft. */
        record Contact() implements Entry {}

        /**
         * A partner.
         *
         * @param otherThan partners that look like the same organisation, and that the person says are others
         */
        record Registration(Set<DocumentId> otherThan) implements Entry {
            public Registration {
                // sorted: a repeated request must look the same, also after a restart
                otherThan = Collections.unmodifiableSet(new TreeSet<>(otherThan));
            }
        }

        /**
         * Long concluded, taken over from elsewhere.
         *
         * @param source where it comes from
         * @param batch the import that it belongs to
         * @param signedOn when the last party signed, as far as known
         * @param reference the number under which the source knew it
         */
        record Legacy(String source, String batch, Optional<LocalDate> signedOn, Optional<String> reference)
                implements Entry {

            /** Of a source that gave it no number. */
            public Legacy(String source, String batch, Optional<LocalDate> signedOn) {
                this(source, batch, signedOn, Optional.empty());
            }
        }
    }

    /**
     * A child to be kept or made.
     *
     * @param id of an existing child that is changed; empty for a new one
     * @param targets by peer association
     */
    public record Child(Optional<DocumentId> id, Properties properties, Map<QName, List<DocumentId>> targets) {
        public Child {
            targets = Collections.unmodifiableMap(new TreeMap<>(targets));
        }
    }
}
