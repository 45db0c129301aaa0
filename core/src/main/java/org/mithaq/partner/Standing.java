package org.mithaq.partner;

import org.mithaq.document.DocumentId;

/**
 * What the maturity cycle asks about a partner, as it was found on one day.
 *
 * @param isStarted a due diligence was begun, whatever came of it
 * @param mayProceed the last completed due diligence is valid on that day and lets the cooperation proceed, with or
 *     without mitigation
 * @param hasRedFlag a red flag was raised and not lifted
 * @param hasUnresolvedDuplicate another record looks like the same organisation, and nobody has merged the two or declared
 *     them different
 */
public record Standing(
        DocumentId partner,
        boolean isStarted,
        boolean mayProceed,
        boolean hasRedFlag,
        boolean hasUnresolvedDuplicate) {}
