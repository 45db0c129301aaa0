package org.mithaq.alert;

import java.time.Instant;
import org.mithaq.access.PersonId;

/**
 * What a person asked to be told of.
 *
 * @param view id of the saved view that is the search
 * @param paused whether nothing is noted and told at present
 * @param since documents that were filed before are not new for it
 */
public record Alert(PersonId person, String view, Cadence cadence, boolean paused, Instant since) {}
