package org.mithaq.review;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.mithaq.access.PersonId;
import org.mithaq.document.DocumentId;

/**
 * An open task.
 *
 * @param group whose members may take it; empty when it is for one person only
 * @param assignee who has it; empty when nobody has taken it yet
 * @param dueAt when it should be decided
 * @param priority 1 high, 2 medium, 3 low
 * @param opinion which opinion is asked for, in a task of that kind only
 */
public record ReviewTask(
        String id,
        TaskKind kind,
        DocumentId document,
        int round,
        Optional<String> group,
        Optional<PersonId> assignee,
        Instant createdAt,
        Optional<Instant> dueAt,
        int priority,
        Optional<OpinionKind> opinion,
        List<String> missing) {
    public ReviewTask {
        missing = List.copyOf(missing);
    }
}
