package org.mithaq.agreement;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.Properties;
import org.mithaq.model.Prm;
import org.mithaq.partner.Standing;
import org.mithaq.problem.Problem;

/**
 * A condition of a transition. A refusal names the guard by its code; the translation says what to do.
 *
 * <p>Guards read the instrument that was loaded in the transaction of the decision, and what lies around it there; they
 * change nothing.
 */
public enum Guard {
    TEXT_READABLE("PRM-GUARD-001", "cm:content", (instrument, attempt) -> instrument
            .textState()
            .hasText()),
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
                            .allMatch(party -> party.partner().isPresent())),
    NO_UNRESOLVED_DUPLICATE(
            "PRM-GUARD-010", Prm.ASSOC_PARTIES.toString(), (instrument, attempt) -> instrument.counterparties().stream()
                    .noneMatch(Standing::hasUnresolvedDuplicate)),
    PRIORITY_GIVEN(
            "PRM-GUARD-011",
            Prm.PROP_PRIORITY.toString(),
            (instrument, attempt) -> instrument.document().properties().has(Prm.PROP_PRIORITY)),
    FEASIBILITY_GIVEN(
            "PRM-GUARD-012",
            Prm.PROP_FEASIBILITY.toString(),
            (instrument, attempt) -> instrument.document().properties().has(Prm.PROP_FEASIBILITY)),
    DIPLOMATIC_NOTE_GIVEN(
            "PRM-GUARD-013",
            Prm.PROP_DIPLOMATIC_NOTE.toString(),
            (instrument, attempt) -> instrument.document().properties().has(Prm.PROP_DIPLOMATIC_NOTE)),
    DUE_DILIGENCE_STARTED(
            "PRM-GUARD-014", Prm.ASSOC_PARTIES.toString(), (instrument, attempt) -> instrument.counterparties().stream()
                    .allMatch(Standing::isStarted)),
    NO_RED_FLAG(
            "PRM-GUARD-015", Prm.ASSOC_PARTIES.toString(), (instrument, attempt) -> instrument.counterparties().stream()
                    .noneMatch(Standing::hasRedFlag)),
    DUE_DILIGENCE_VALID(
            "PRM-GUARD-016", Prm.ASSOC_PARTIES.toString(), (instrument, attempt) -> instrument.counterparties().stream()
                    .allMatch(Standing::mayProceed)),
    FINANCE_OPINION_FILED(
            "PRM-GUARD-017",
            Prm.ASSOC_OPINIONS.toString(),
            (instrument, attempt) -> !instrument.document().properties().flag(Prm.PROP_FINANCIAL)
                    || instrument.around().opinions().stream()
                            .map(Document::properties)
                            .anyMatch(opinion -> isFavourableFinanceOpinion(opinion, instrument.document()))),
    TEXT_CLEARED("PRM-GUARD-018", "cm:content", (instrument, attempt) -> instrument.isCleared()),
    NOBODY_SIGNED("PRM-GUARD-019", Prm.ASSOC_PARTIES.toString(), (instrument, attempt) -> !instrument.isPartlySigned()),
    ALL_PARTIES_SIGNED(
            "PRM-GUARD-020",
            Prm.ASSOC_PARTIES.toString(),
            (instrument, attempt) -> instrument.signatories().size() >= 2
                    && instrument.signatories().stream()
                            .allMatch(party -> party.signedOn().isPresent())),
    SIGNED_COPY_ATTACHED(
            "PRM-GUARD-021",
            Prm.ASSOC_SIGNED_COPY_OF.toString(),
            (instrument, attempt) -> instrument.around().signedCopies().stream().anyMatch(DeviationDecision::counts)),
    /** Equal to the cleared text or not: legal affairs have accepted every copy that was neither refused nor set aside. */
    SIGNED_TEXT_ACCEPTED(
            "PRM-GUARD-022",
            Prm.ASSOC_SIGNED_COPY_OF.toString(),
            (instrument, attempt) -> instrument.around().signedCopies().stream().anyMatch(DeviationDecision::counts)
                    && instrument.around().signedCopies().stream()
                            .filter(DeviationDecision::counts)
                            .allMatch(Guard::isAccepted)),
    EFFECTIVE_DATE_REACHED("PRM-GUARD-023", Prm.PROP_EFFECTIVE_ON.toString(), (instrument, attempt) -> instrument
            .document()
            .properties()
            .date(Prm.PROP_EFFECTIVE_ON)
            .filter(day -> !day.isAfter(instrument.around().today()))
            .isPresent()),
    TERM_DECIDED(
            "PRM-GUARD-024",
            Prm.PROP_EXPIRES_ON.toString(),
            (instrument, attempt) -> instrument.document().properties().has(Prm.PROP_EXPIRES_ON)
                    != instrument.document().properties().flag(Prm.PROP_OPEN_ENDED)),
    NO_OPEN_AMENDMENT(
            "PRM-GUARD-025",
            Prm.ASSOC_AMENDS.toString(),
            (instrument, attempt) -> instrument.around().amendments().stream().noneMatch(Instrument::isOpen)),
    EXPIRY_PASSED("PRM-GUARD-026", Prm.PROP_EXPIRES_ON.toString(), (instrument, attempt) -> instrument
            .term()
            .isOver(instrument.around().today())),
    NO_TACIT_RENEWAL("PRM-GUARD-027", Prm.PROP_RENEWAL_MODE.toString(), (instrument, attempt) -> !instrument
            .term()
            .willRenewTacitly()),
    TACIT_RENEWAL_AGREED(
            "PRM-GUARD-028",
            Prm.PROP_RENEWAL_MODE.toString(),
            (instrument, attempt) -> instrument.term().renewal() == Renewal.TACIT
                    && instrument.term().nextExpiry().isPresent()),
    NO_TIMELY_NOTICE("PRM-GUARD-029", Prm.PROP_NOTICE_GIVEN_ON.toString(), (instrument, attempt) -> !instrument
            .term()
            .noticeInTime()),
    EXPRESS_RENEWAL_AGREED(
            "PRM-GUARD-030",
            Prm.PROP_RENEWAL_MODE.toString(),
            (instrument, attempt) -> instrument.term().renewal() == Renewal.EXPRESS
                    && instrument.term().nextExpiry().isPresent()),
    /** One signed renewal for each time that it is renewed; none can be older than the entry into force. */
    RENEWAL_SIGNED(
            "PRM-GUARD-031",
            Prm.ASSOC_SUPPORTS.toString(),
            (instrument, attempt) -> proofs(instrument, SupportingKind.RENEWAL)
                    > instrument.term().renewals()),
    TERMINATION_DOCUMENT_FILED(
            "PRM-GUARD-032",
            Prm.ASSOC_SUPPORTS.toString(),
            (instrument, attempt) -> proofs(instrument, SupportingKind.TERMINATION) > 0),
    NOTICE_RESPECTED(
            "PRM-GUARD-033",
            Prm.PROP_NOTICE_GIVEN_ON.toString(),
            (instrument, attempt) ->
                    isNoticeOver(instrument, instrument.around().today())),
    EVALUATION_FILED(
            "PRM-GUARD-034",
            Prm.ASSOC_SUPPORTS.toString(),
            (instrument, attempt) -> proofs(instrument, SupportingKind.EVALUATION) > 0),
    OBLIGATIONS_SETTLED(
            "PRM-GUARD-035",
            Prm.ASSOC_OBLIGATIONS.toString(),
            (instrument, attempt) -> instrument.around().obligations().stream().noneMatch(Guard::isOpenObligation)),
    /** Every reimbursement was settled, or finance signed the open balance off. */
    COMPENSATION_SETTLED(
            "PRM-GUARD-036",
            Prm.ASSOC_CONTRIBUTIONS.toString(),
            (instrument, attempt) -> instrument.document().properties().has(Prm.PROP_COMPENSATION_SIGNED_OFF_BY)
                    || instrument.around().contributions().stream().noneMatch(Guard::isOpenReimbursement)),
    REASON_CHOSEN("PRM-GUARD-037", "reason", (instrument, attempt) -> attempt.reason()
            .filter(NotConcludedReason::isChosen)
            .isPresent()),
    AMENDED_INSTRUMENT_NAMED(
            "PRM-GUARD-038",
            Prm.ASSOC_AMENDS.toString(),
            (instrument, attempt) ->
                    !instrument.isAmendment() || instrument.around().amended().isPresent()),
    ONLY_OPEN_AMENDMENT(
            "PRM-GUARD-039",
            Prm.ASSOC_AMENDS.toString(),
            (instrument, attempt) -> !instrument.isAmendment()
                    || instrument.around().siblings().stream().noneMatch(Instrument::isUnderWay)),
    NO_FUTURE_SIGNATURE(
            "PRM-GUARD-040", Prm.ASSOC_PARTIES.toString(), (instrument, attempt) -> instrument.parties().stream()
                    .flatMap(party -> party.signedOn().stream())
                    .noneMatch(day -> day.isAfter(instrument.around().today()))),
    TERM_SOUND(
            "PRM-GUARD-041",
            Prm.PROP_EXPIRES_ON.toString(),
            (instrument, attempt) -> !instrument.termDays().endBeforeTheyBegin()
                    && !instrument.termDays().endBefore(instrument.lastSignature())),
    AMOUNT_HAS_CURRENCY("PRM-GUARD-042", Prm.PROP_CURRENCY.toString(), (instrument, attempt) -> instrument
            .termDays()
            .haveAmountAndCurrencyOrNeither()),
    RENEWAL_PERIOD_GIVEN("PRM-GUARD-043", Prm.PROP_RENEWAL_PERIOD.toString(), (instrument, attempt) -> instrument
            .termDays()
            .sayHowLongARenewalLasts());

    private final String code;
    private final String field;
    private final BiPredicate<Instrument, Attempt> holds;

    Guard(String code, String field, BiPredicate<Instrument, Attempt> holds) {
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
        if (holds.test(instrument, attempt)) {
            return Optional.empty();
        }
        return Optional.of(
                this == TEXT_READABLE
                        ? Problem.Detail.of(code + "." + instrument.textState(), field)
                        : Problem.Detail.of(code, field));
    }

    /** About the very text, and not against it. */
    private static boolean isFavourableFinanceOpinion(Properties opinion, Document document) {
        return opinion.text(Prm.PROP_OPINION_KIND).filter("FINANCE"::equals).isPresent()
                && opinion.text(Prm.PROP_VERDICT)
                        .filter(verdict -> !verdict.equals("UNFAVOURABLE"))
                        .isPresent()
                && opinion.text(Prm.PROP_OPINION_FINGERPRINT)
                        .equals(document.content().map(Content::fingerprint));
    }

    /** Documents of the kind, but for those dated before the entry into force: they prove nothing of what came after. */
    private static long proofs(Instrument instrument, SupportingKind kind) {
        return instrument.around().supporting(kind).stream()
                .filter(document -> document.properties()
                        .date(Prm.PROP_DOCUMENT_DATE)
                        .filter(instrument.termDays()::beginAfter)
                        .isEmpty())
                .count();
    }

    /** True when the text asks for no notice, or notice was given once it was in force and its period has run out. */
    private static boolean isNoticeOver(Instrument instrument, LocalDate today) {
        Term term = instrument.term();
        return term.noticePeriod()
                .map(period -> term.noticeGivenOn()
                        .filter(given -> !instrument.termDays().beginAfter(given))
                        .filter(given -> !given.plus(period).isAfter(today))
                        .isPresent())
                .orElse(true);
    }

    private static boolean isAccepted(Document copy) {
        return copy.properties()
                .text(Prm.PROP_DEVIATION_DECISION)
                .filter("ACCEPTED"::equals)
                .isPresent();
    }

    private static boolean isOpenObligation(Document obligation) {
        return obligation
                .properties()
                .text(Prm.PROP_OBLIGATION_STATUS)
                .filter(status -> !status.equals("OPEN"))
                .isEmpty();
    }

    /** IATI transaction type 7, not settled. */
    private static boolean isOpenReimbursement(Document contribution) {
        return contribution
                        .properties()
                        .text(Prm.PROP_TRANSACTION_TYPE)
                        .filter("7"::equals)
                        .isPresent()
                && !contribution.properties().has(Prm.PROP_SETTLED_ON);
    }
}
