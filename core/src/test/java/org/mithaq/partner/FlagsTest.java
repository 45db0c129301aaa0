package org.mithaq.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mithaq.document.Document;
import org.mithaq.model.Prm;
import org.mithaq.problem.Problem;

final class FlagsTest {

    private final Register register = new Register();
    private final Document partner = register.file("officer", "en", "Arab Monetary Fund");

    private Flag raise(String person, Flag.Colour colour) {
        return register.host.flags.raise(register.host.actor(person), partner.id(), colour, " Unpaid contributions ");
    }

    private Flag lift(String person, Flag flag) {
        return register.host.flags.lift(register.host.actor(person), partner.id(), flag.id(), "Paid in full");
    }

    private boolean hasRedFlag() {
        return register.host
                .work
                .inTransaction(() -> register.host.standings.of(partner.id(), LocalDate.of(2026, 3, 2)))
                .hasRedFlag();
    }

    private static String refusal(Runnable attempt) {
        return catchThrowableOfType(Problem.class, attempt::run).code();
    }

    @Test
    void aRedFlagStopsUntilItIsLifted() {
        Flag flag = raise("officer", Flag.Colour.RED);
        assertThat(hasRedFlag()).isTrue();

        lift("legal-reviewer", flag);

        assertThat(hasRedFlag()).isFalse();
    }

    @Test
    void anAmberFlagWarnsOnly() {
        raise("officer", Flag.Colour.AMBER);

        assertThat(hasRedFlag()).isFalse();
    }

    @Test
    void theHistoryKeepsWhoRaisedAndLiftedAndWhy() {
        Flag flag = raise("officer", Flag.Colour.AMBER);
        register.host.clock.set(Instant.parse("2026-04-01T09:00:00Z"));
        lift("officer", flag);
        raise("finance-officer", Flag.Colour.RED);

        List<Flag> history = register.host.flags.of(register.host.actor("records-manager"), partner.id());

        assertThat(history).extracting(Flag::colour).containsExactly(Flag.Colour.RED, Flag.Colour.AMBER);
        assertThat(history.get(1).reason()).isEqualTo("Unpaid contributions");
        assertThat(history.get(1).raisedBy())
                .isEqualTo(register.host.actor("officer").person());
        assertThat(history.get(1).lifting())
                .contains(new Flag.Lifting(
                        register.host.actor("officer").person(),
                        Instant.parse("2026-04-01T09:00:00Z"),
                        "Paid in full"));
        assertThat(register.trail(partner.id()))
                .containsSubsequence("partner.flagRaised", "partner.flagLifted", "partner.flagRaised");
    }

    @Test
    void aRedFlagIsNotLiftedByWhoeverRaisedItExceptTheHeadOfSector() {
        Flag byOfficer = raise("officer", Flag.Colour.RED);
        assertThat(refusal(() -> lift("officer", byOfficer))).isEqualTo("PRM-FLAG-004");
        assertThat(lift("other-officer", byOfficer).stands()).isFalse();

        Flag byHead = raise("head-of-sector", Flag.Colour.RED);
        assertThat(lift("head-of-sector", byHead).stands()).isFalse();
    }

    @Test
    void aFlagIsLiftedOnce() {
        Flag flag = raise("officer", Flag.Colour.AMBER);
        lift("officer", flag);

        assertThat(refusal(() -> lift("head-of-sector", flag))).isEqualTo("PRM-FLAG-003");
    }

    @Test
    void raisingAndLiftingNeedAReason() {
        Flag flag = raise("officer", Flag.Colour.AMBER);

        assertThat(refusal(() ->
                        register.host.flags.raise(register.host.actor("officer"), partner.id(), Flag.Colour.RED, "  ")))
                .isEqualTo("PRM-FLAG-001");
        assertThat(refusal(() -> register.host.flags.lift(register.host.actor("officer"), partner.id(), flag.id(), "")))
                .isEqualTo("PRM-FLAG-001");
    }

    @Test
    void readersNeitherFlagNorReadWhy() {
        Flag flag = raise("officer", Flag.Colour.RED);

        for (String person : List.of("reader", "technical-focal-point", "administrator")) {
            assertThat(refusal(() -> raise(person, Flag.Colour.RED))).as(person).isEqualTo("PRM-FLAG-002");
            assertThat(refusal(() -> lift(person, flag))).as(person).isEqualTo("PRM-FLAG-002");
            assertThat(register.host.flags.of(register.host.actor(person), partner.id()))
                    .isEmpty();
            assertThat(register.host.documents.children(register.host.actor(person), partner.id(), Prm.ASSOC_FLAGS))
                    .isEmpty();
            assertThat(refusal(() -> register.host.documents.open(register.host.actor(person), flag.id())))
                    .isEqualTo("PRM-DOC-001");
        }
    }

    @Test
    void aFlagOfAnotherPartnerIsNotFoundHere() {
        Flag flag = raise("officer", Flag.Colour.AMBER);
        Document other = register.file("officer", "en", "Green Horizon");

        assertThat(refusal(
                        () -> register.host.flags.lift(register.host.actor("officer"), other.id(), flag.id(), "Paid")))
                .isEqualTo("PRM-DOC-001");
    }
}
