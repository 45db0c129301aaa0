package org.mithaq.search;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mithaq.access.Actor;
import org.mithaq.agreement.Instruments;
import org.mithaq.agreement.Party;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.model.Prm;

/** What two documents have in common beside their words, as far as the person may know it. */
final class Kinship {

    private final Documents documents;
    private final Instruments instruments;

    Kinship(Documents documents, Instruments instruments) {
        this.documents = documents;
        this.instruments = instruments;
    }

    /** Of one document with others. In a transaction. */
    Of of(Actor actor, Document document) {
        List<Party> sides = counterparties(document);
        return new Of(
                actor,
                document,
                sides.stream().flatMap(side -> side.partner().stream()).collect(Collectors.toSet()),
                sides.stream().flatMap(Kinship::name).collect(Collectors.toSet()));
    }

    private List<Party> counterparties(Document document) {
        return instruments.isInstrument(document)
                ? instruments.parties(document.id()).stream()
                        .filter(Party::isCounterparty)
                        .toList()
                : List.of();
    }

    /** As it is compared: one and the same organisation is written in capitals here and there. */
    private static Stream<String> name(Party party) {
        String name = party.name().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        return name.isEmpty() ? Stream.empty() : Stream.of(name);
    }

    final class Of {

        private final Actor actor;
        private final Document document;
        private final Set<DocumentId> partners;
        private final Set<String> names;

        private Of(Actor actor, Document document, Set<DocumentId> partners, Set<String> names) {
            this.actor = actor;
            this.document = document;
            this.partners = partners;
            this.names = names;
        }

        /** The other sides of both, named as in the other document, else as the partner's dossier is called. */
        List<String> partnersOf(Document other) {
            if (partners.isEmpty() && names.isEmpty()) {
                return List.of();
            }
            List<Party> shared = counterparties(other).stream()
                    .filter(side -> side.partner().filter(partners::contains).isPresent()
                            || name(side).anyMatch(names::contains))
                    .toList();
            return Party.counterparties(shared, actor.language(), partner -> documents.readable(actor, partner))
                    .stream()
                    .distinct()
                    .toList();
        }

        boolean isSameKind(Document other) {
            return document.type().equals(other.type())
                    && document.properties()
                            .text(Prm.PROP_LITERATURE_KIND)
                            .equals(other.properties().text(Prm.PROP_LITERATURE_KIND));
        }
    }
}
