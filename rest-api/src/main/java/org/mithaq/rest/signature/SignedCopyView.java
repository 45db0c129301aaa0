package org.mithaq.rest.signature;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mithaq.rest.comparison.DifferencesView;
import org.mithaq.rest.person.PersonView;

/**
 * A signed copy and what became of it.
 *
 * @param result absent while its text was not read yet
 * @param obstacleMessage why it could not be compared; absent when it was
 * @param decision absent until legal affairs have decided
 * @param decisions what the reader may decide now
 */
public record SignedCopyView(
        String id,
        String name,
        @Nullable LocalDate signedOn,
        @Nullable String language,
        @Nullable String result,
        @Nullable String resultLabel,
        @Nullable String decision,
        @Nullable String decisionLabel,
        @Nullable String reason,
        @Nullable PersonView decidedBy,
        @Nullable Instant decidedAt,
        PersonView attachedBy,
        Instant attachedAt,
        List<String> decisions) {

    /** Oldest first. */
    public record Copies(List<SignedCopyView> copies) {}

    /**
     * The copy beside the cleared text.
     *
     * @param cleared the document whose text it was compared with; absent when there is none
     * @param obstacle code of why it was not compared; absent when it was
     * @param direction of the texts, {@code rtl} or {@code ltr}
     */
    public record Compared(
            SignedCopyView copy,
            @Nullable String cleared,
            @Nullable String obstacle,
            @Nullable String obstacleMessage,
            String direction,
            List<DifferencesView.Difference> deviations,
            List<DifferencesView.Filled> fillIns) {}
}
