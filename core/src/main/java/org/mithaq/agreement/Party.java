package org.mithaq.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Prm;

/**
 * One side of an instrument.
 *
 * @param name as it is written in the text
 * @param role code of the role; empty when not given
 * @param partner the registered organisation, once linked
 * @param signedOn when it signed
 */
public record Party(
        DocumentId id, String name, String role, Optional<DocumentId> partner, Optional<LocalDate> signedOn) {

    /** Role of the organisation that keeps this register. */
    public static final String OWN_SIDE = "FIRST_PARTY";

    private static final Set<String> BYSTANDERS = Set.of("WITNESS", "DEPOSITARY");

    static Party of(Document document, Optional<DocumentId> partner) {
        return new Party(
                document.id(),
                document.properties().text(Prm.PROP_PARTY_NAME).orElse(""),
                document.properties().text(Prm.PROP_PARTY_ROLE).orElse(""),
                partner,
                document.properties().date(Prm.PROP_PARTY_SIGNED_ON));
    }

    /** True for those whose signature the instrument needs. */
    public boolean signs() {
        return signs(role);
    }

    /** Whether a party of that role signs. */
    public static boolean signs(String role) {
        return !BYSTANDERS.contains(role);
    }

    public boolean isCounterparty() {
        return isCounterparty(role);
    }

    /** Whether a party of that role is another side. */
    public static boolean isCounterparty(String role) {
        return !role.equals(OWN_SIDE) && signs(role);
    }

    /**
     * The other sides as people name them: as the text does, else as the dossier of the partner is called.
     *
     * @param dossier gives a partner's dossier where the person may read it
     * @return without those whose name the person may not know
     */
    public static List<String> counterparties(
            List<Party> parties, WorkingLanguage language, Function<DocumentId, Optional<Document>> dossier) {
        return parties.stream()
                .filter(Party::isCounterparty)
                .map(party -> party.name().isBlank()
                        ? party.partner()
                                .flatMap(dossier)
                                .map(partner -> partner.title(language))
                                .orElse("")
                        : party.name())
                .filter(name -> !name.isBlank())
                .toList();
    }
}
