package org.mithaq.digest;

import java.time.Instant;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.search.Commonalities;

/**
 * A new piece of literature for one member of a sector.
 *
 * @param sector its code
 * @param interest name of that by which it was found; empty for what was filed for the sector
 * @param at when it was found
 * @param due when it is to be told; empty once it was
 */
public record DigestEntry(
        PersonId person,
        DocumentId document,
        String sector,
        String interest,
        Commonalities common,
        Instant at,
        Optional<Instant> due) {}
