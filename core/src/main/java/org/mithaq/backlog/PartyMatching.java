package org.mithaq.backlog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.Actor;
import org.mithaq.agreement.Party;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.Draft;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.Properties;
import org.mithaq.language.Localized;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.partner.Likeness.Certainty;
import org.mithaq.partner.PartnerIdentity;
import org.mithaq.partner.Partners;

/**
 * Finds the partners that a row names, in any script, before new ones are made. Where exactly one is likely the same it is
 * linked; where none looks like it, it is made; whatever lies between is a doubt: the party is kept by its name alone, and said.
 */
final class PartyMatching {

    private final Partners partners;
    private final Documents documents;
    private final String organisation;

    /** @param organisation that keeps the register, as its references begin */
    PartyMatching(Partners partners, Documents documents, String organisation) {
        this.partners = partners;
        this.documents = documents;
        this.organisation = organisation;
    }

    /**
     * @param parties for the draft, in the order of the row
     * @param made partners that were made
     */
    record Matched(List<Draft.Child> parties, List<DocumentId> made, List<Finding> findings) {}

    /** Inside the caller's transaction. */
    Matched match(Actor actor, RowReading.Entry entry) {
        List<Draft.Child> parties = new ArrayList<>();
        List<DocumentId> made = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (String name : entry.parties()) {
            boolean own = RegisterWords.folded(name).equals(RegisterWords.folded(organisation));
            Optional<DocumentId> partner = own ? Optional.empty() : partner(actor, name, entry, made, findings);
            Map<QName, List<DocumentId>> targets = new LinkedHashMap<>();
            partner.ifPresent(id -> targets.put(Prm.ASSOC_PARTY_PARTNER, List.of(id)));
            Properties properties = Properties.EMPTY
                    .with(Prm.PROP_PARTY_NAME, name)
                    .with(Prm.PROP_PARTY_ROLE, own ? Party.OWN_SIDE : "COUNTERPARTY");
            parties.add(new Draft.Child(Optional.empty(), properties, targets));
        }
        return new Matched(parties, made, findings);
    }

    private Optional<DocumentId> partner(
            Actor actor, String name, RowReading.Entry entry, List<DocumentId> made, List<Finding> findings) {
        PartnerIdentity asked = new PartnerIdentity(Set.of(name), Set.of(), Optional.empty(), Set.of());
        List<Partners.Candidate> candidates = partners.candidates(asked);
        List<Partners.Candidate> likely = candidates.stream()
                .filter(candidate -> candidate.likeness().certainty() == Certainty.LIKELY)
                .toList();
        if (likely.size() == 1) {
            return Optional.of(likely.get(0).partner().id());
        }
        Optional<Document> namesake = likely.stream()
                .map(Partners.Candidate::partner)
                .filter(partner -> isNamed(partner, name))
                .reduce((one, other) -> one);
        if (namesake.isPresent()) {
            return namesake.map(Document::id);
        }
        if (!candidates.isEmpty()) {
            Localized first = candidates.get(0).partner()::title;
            findings.add(Finding.note("PRM-BACKLOG-039", Field.PARTIES, name, candidates.size(), first));
            return Optional.empty();
        }
        Document partner = documents.file(actor, draft(name, entry), Optional.empty());
        made.add(partner.id());
        findings.add(Finding.note("PRM-BACKLOG-040", Field.PARTIES, name));
        return Optional.of(partner.id());
    }

    private static boolean isNamed(Document partner, String name) {
        String folded = RegisterWords.folded(name);
        return PartnerIdentity.of(partner.properties()).names().stream()
                .anyMatch(known -> RegisterWords.folded(known).equals(folded));
    }

    private static Draft draft(String name, RowReading.Entry entry) {
        boolean arabic = name.codePoints()
                .anyMatch(letter -> Character.UnicodeScript.of(letter) == Character.UnicodeScript.ARABIC);
        Properties properties = Properties.EMPTY
                .with(Cm.PROP_TITLE, MultilingualText.of(arabic ? "ar" : entry.partyLanguage(), name))
                .with(Prm.PROP_PARTNER_CATEGORY, entry.category());
        return new Draft(
                Prm.TYPE_PARTNER,
                properties,
                Optional.empty(),
                Map.of(),
                Map.of(),
                new Draft.Entry.Registration(Set.of()));
    }
}
