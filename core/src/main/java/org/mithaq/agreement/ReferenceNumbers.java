package org.mithaq.agreement;

import java.time.Clock;
import java.time.Year;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Numbers;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

/**
 * Gives references of the form {@code ORG/TYPE/YEAR/sequence}, gapless per type and year and never reused.
 *
 * <p>The number belongs to the running transaction: when that rolls back, the next one gets it.
 */
public final class ReferenceNumbers {

    private static final Map<QName, String> TYPE_CODES = Map.of(
            Prm.TYPE_AGREEMENT, "AGR",
            Prm.TYPE_MOU, "MOU",
            Prm.TYPE_PROTOCOL, "PRO",
            Prm.TYPE_PROGRAMME_OF_ACTION, "POA",
            Prm.TYPE_LETTER_OF_INTENT, "LOI",
            Prm.TYPE_AMENDMENT, "AMD");

    private final Numbers numbers;
    private final Clock clock;
    private final ZoneId zone;
    private final String organisation;

    /**
     * @param organisation first part, for example {@code ICESCO}
     * @param zone whose calendar decides the year
     */
    public ReferenceNumbers(Numbers numbers, Clock clock, ZoneId zone, String organisation) {
        this.numbers = numbers;
        this.clock = clock;
        this.zone = zone;
        this.organisation = organisation;
    }

    /** The number of the next signed amendment to an instrument, from 1. */
    public long nextAmendment(DocumentId amended) {
        return numbers.next("amendment/" + amended);
    }

    public String next(QName type) {
        String code = TYPE_CODES.getOrDefault(type, type.localName().toUpperCase(Locale.ROOT));
        Year year = Year.from(clock.instant().atZone(zone));
        long number = numbers.next("reference/" + code + "/" + year);
        return organisation + "/" + code + "/" + year + "/" + String.format(Locale.ROOT, "%04d", number);
    }
}
