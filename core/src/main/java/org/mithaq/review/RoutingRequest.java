package org.mithaq.review;

import java.util.Optional;
import org.mithaq.access.Confidentiality;
import org.mithaq.model.QName;

/**
 * What the routing table looks at.
 *
 * @param category partner category of the counterparty
 * @param amount in whole units of the currency, rounded down
 * @param currency ISO 4217
 * @param risk LOW, MEDIUM or HIGH
 * @param language of the text, ISO 639-1
 */
public record RoutingRequest(
        QName type,
        Optional<String> category,
        Optional<Long> amount,
        Optional<String> currency,
        Optional<String> risk,
        Optional<String> language,
        Confidentiality confidentiality) {}
