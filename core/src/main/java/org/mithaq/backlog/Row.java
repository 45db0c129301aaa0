package org.mithaq.backlog;

import java.util.List;
import java.util.Optional;
import org.mithaq.document.DocumentId;

/**
 * A row of a register and what became of it.
 *
 * @param number of the line in the register: the heading is 1
 * @param cells in the order of the columns
 * @param findings what its check or its filing found
 * @param document what was filed for it
 * @param fingerprint of the file that was filed
 * @param partners those that were made for it
 */
public record Row(
        int number,
        List<String> cells,
        Outcome outcome,
        List<Finding> findings,
        Optional<DocumentId> document,
        Optional<String> fingerprint,
        List<DocumentId> partners) {

    /** Stored by name; its label is the message {@code backlog.outcome.} with it. */
    public enum Outcome {
        /** Not looked at yet. */
        PENDING,
        /** Would be filed. */
        READY,
        /** Will not be, or was not filed; its findings say why. */
        REFUSED,
        FILED,
        UNDONE
    }

    public Row {
        cells = List.copyOf(cells);
        findings = List.copyOf(findings);
        partners = List.copyOf(partners);
    }

    /** As it stands in the register. */
    public static Row of(int number, List<String> cells) {
        return new Row(number, cells, Outcome.PENDING, List.of(), Optional.empty(), Optional.empty(), List.of());
    }

    Row with(Outcome other, List<Finding> found) {
        return new Row(number, cells, other, found, document, fingerprint, partners);
    }

    Row filed(DocumentId filed, Optional<String> content, List<DocumentId> made, List<Finding> found) {
        return new Row(number, cells, Outcome.FILED, found, Optional.of(filed), content, made);
    }
}
