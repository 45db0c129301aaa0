package org.mithaq.document;

/**
 * One committed change, in the order of commits.
 *
 * @param mark position after this change; to be handed to {@link DocumentStore#changesSince}
 * @param id what changed; it may no longer exist
 */
public record Change(long mark, DocumentId id) {}
