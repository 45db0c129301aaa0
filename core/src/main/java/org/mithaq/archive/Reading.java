package org.mithaq.archive;

import java.time.Instant;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;

/** What somebody put by to read. @param at when, to the millisecond */
public record Reading(PersonId person, DocumentId document, Instant at) {}
