package org.mithaq.document;

import java.time.Instant;
import org.mithaq.access.PersonId;

/**
 * One state of a document's file.
 *
 * @param label "1", "2", … (Alfresco: "1.0", …), newest last
 * @param name file name at that time
 */
public record Version(String label, Instant at, PersonId by, String name, Content content) {}
