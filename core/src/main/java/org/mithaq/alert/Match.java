package org.mithaq.alert;

import java.time.Instant;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;
import org.mithaq.search.Commonalities;

/**
 * A document that is new and fits the search of an alert.
 *
 * @param at when that was found
 * @param due when it is to be told; empty once it was
 */
public record Match(
        PersonId person, String view, DocumentId document, Commonalities common, Instant at, Optional<Instant> due) {}
