package org.mithaq.partner;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.mithaq.document.Properties;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;

/**
 * What an organisation is told by.
 *
 * @param names present and former ones, in any script
 * @param acronyms in any script
 * @param country ISO 3166-1 code; empty when not known
 * @param identifiers of registers (IATI, ROR, LEI)
 */
public record PartnerIdentity(
        Set<String> names, Set<String> acronyms, Optional<String> country, Set<String> identifiers) {

    public PartnerIdentity {
        names = Set.copyOf(names);
        acronyms = Set.copyOf(acronyms);
        identifiers = Set.copyOf(identifiers);
    }

    private static final char DAY = '|';

    /** The properties of a partner; a former name may be followed by the day until which it was used. */
    public static PartnerIdentity of(Properties partner) {
        Set<String> names = new LinkedHashSet<>();
        partner.multilingual(Cm.PROP_TITLE)
                .ifPresent(title -> names.addAll(title.texts().values()));
        names.addAll(partner.texts(Prm.PROP_PARTNER_NAMES));
        partner.texts(Prm.PROP_FORMER_NAMES).stream()
                .map(PartnerIdentity::undated)
                .forEach(names::add);
        Set<String> identifiers = new LinkedHashSet<>();
        Stream.of(Prm.PROP_IDENTIFIER_IATI, Prm.PROP_IDENTIFIER_ROR, Prm.PROP_IDENTIFIER_LEI)
                .flatMap(property -> partner.text(property).stream())
                .forEach(identifiers::add);
        return new PartnerIdentity(
                names,
                new LinkedHashSet<>(partner.texts(Prm.PROP_ACRONYMS)),
                partner.text(Prm.PROP_COUNTRY),
                identifiers);
    }

    /** A former name without the day that may follow it. */
    static String undated(String formerName) {
        int day = formerName.indexOf(DAY);
        return day < 0 ? formerName : formerName.substring(0, day).strip();
    }

    static String dated(String formerName, Optional<LocalDate> until) {
        return until.map(day -> formerName + DAY + day).orElse(formerName);
    }
}
