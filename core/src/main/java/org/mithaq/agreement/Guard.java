package org.mithaq.agreement;

import java.util.Optional;
import java.util.function.BiFunction;
import org.mithaq.document.TextState;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

/**
 * A condition of a transition. A refusal names the guard by its code; the translation says what to do.
 *
 * <p>Guards are pure: they read the instrument that was loaded in the transaction of the decision.
 */
public enum Guard {
    TEXT_READABLE("PRM-GUARD-001", "cm:content", (instrument, attempt) -> instrument.textState() == TextState.READABLE),
    LANGUAGE_SET(
            "PRM-GUARD-002",
            Prm.PROP_LANGUAGE.toString(),
            (instrument, attempt) -> instrument.document().properties().has(Prm.PROP_LANGUAGE)),
    PARTIES_NAMED(
            "PRM-GUARD-003",
            Prm.ASSOC_PARTIES.toString(),
            (instrument, attempt) -> instrument.parties().stream()
                            .filter(party ->
                                    !party.name().isBlank() || party.partner().isPresent())
                            .count()
                    >= 2),
    TECHNICAL_OPINION_FILED(
            "PRM-GUARD-004",
            Prm.PROP_TECHNICAL_OPINION.toString(),
            (instrument, attempt) -> !instrument.document().properties().has(Prm.PROP_TECHNICAL_SECTOR)
                    || instrument.document().properties().has(Prm.PROP_TECHNICAL_OPINION)),
    COMMENT_GIVEN("PRM-GUARD-005", "comment", (instrument, attempt) -> !attempt.comment()
            .isBlank()),
    REASON_GIVEN(
            "PRM-GUARD-006",
            "comment",
            (instrument, attempt) ->
                    attempt.clearance().filter(Clearance.CLEARED::equals).isPresent()
                            || !attempt.comment().isBlank()),
    REVIEWER_IS_NOT_AUTHOR("PRM-GUARD-007", "", (instrument, attempt) -> attempt.reviewers().stream()
            .noneMatch(instrument.authors()::contains)),
    OUTCOME_CLEARS("PRM-GUARD-008", "outcome", (instrument, attempt) -> attempt.clearance()
            .isPresent()),
    /** Asked for by CONTACT; of a draft filed without prior contact it is due before APPROVAL ends. */
    PARTNERS_LINKED(
            "PRM-GUARD-009",
            Prm.ASSOC_PARTIES.toString(),
            (instrument, attempt) -> instrument.parties().stream().anyMatch(Party::isCounterparty)
                    && instrument.parties().stream()
                            .filter(Party::isCounterparty)
                            .allMatch(party -> party.partner().isPresent()));

    private final String code;
    private final String field;
    private final BiFunction<Instrument, Attempt, Boolean> holds;

    Guard(String code, String field, BiFunction<Instrument, Attempt, Boolean> holds) {
        this.code = code;
        this.field = field;
        this.holds = holds;
    }

    /** Stable code and message key. */
    public String code() {
        return code;
    }

    /** What the person has to look at, a prefixed name or a name of the request. */
    public String field() {
        return field;
    }

    /** Empty when the guard holds. */
    public Optional<Problem.Detail> refusal(Instrument instrument, Attempt attempt) {
        if (holds.apply(instrument, attempt)) {
            return Optional.empty();
        }
        return Optional.of(
                this == TEXT_READABLE
                        ? Problem.Detail.of(code + "." + instrument.textState(), field)
                        : Problem.Detail.of(code, field));
    }
}
