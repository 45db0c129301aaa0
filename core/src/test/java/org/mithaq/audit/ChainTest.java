package org.mithaq.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mithaq.access.PersonId;

/** The expected hashes were computed by another program from the specification in {@link Chain}. */
class ChainTest {

    private static final AuditEvent DECIDED = new AuditEvent(
            Instant.parse("2026-03-01T09:30:15.123Z"),
            new PersonId("head-of-legal"),
            Optional.of(new PersonId("legal-reviewer")),
            "192.0.2.7",
            "document-1",
            "review.decided",
            Map.of("prm:status", "LEGAL_REVIEW"),
            Map.of("prm:status", "APPROVAL", "prm:clearanceComment", "المادة 4 : d’accord"));
    private static final AuditEvent CHANGED = new AuditEvent(
            Instant.parse("2026-03-01T09:30:15.123456789Z"),
            PersonId.SYSTEM,
            Optional.empty(),
            "",
            "routing-table",
            "setting.changed",
            Map.of(),
            Map.of());

    @Test
    void hashShouldBeWhatTheSpecificationSays() {
        List<AuditEntry> entries = Chain.sealed(AuditHead.NONE, List.of(DECIDED, CHANGED));

        assertThat(entries)
                .extracting(AuditEntry::hash)
                .containsExactly(
                        "94324392422ec9d67874c16f4304db02f76487367cdeea455db49337ae1dcd7c",
                        "17fcb8f6b08662e0ec1bbf27822318445d40d2f921a34e550beb2452e852f63d");
        assertThat(Chain.head(AuditHead.NONE, entries).sequence()).isEqualTo(2);
    }

    @Test
    void entryShouldFollowOnlyTheOneThatItWasSealedAfter() {
        AuditEntry first = Chain.sealed(AuditHead.NONE, DECIDED);

        assertThat(Chain.follows(AuditHead.NONE.hash(), first)).isTrue();
        assertThat(Chain.follows(first.hash(), first)).isFalse();
        assertThat(Chain.follows(AuditHead.NONE.hash(), new AuditEntry(1, CHANGED, first.hash())))
                .isFalse();
    }

    @Test
    void valueThatMovesFromOneFieldToTheNextShouldChangeTheHash() {
        AuditEvent one =
                new AuditEvent(DECIDED.at(), DECIDED.person(), Optional.empty(), "ab", "c", "x", Map.of(), Map.of());
        AuditEvent other =
                new AuditEvent(DECIDED.at(), DECIDED.person(), Optional.empty(), "a", "bc", "x", Map.of(), Map.of());

        assertThat(Chain.sealed(AuditHead.NONE, one).hash())
                .isNotEqualTo(Chain.sealed(AuditHead.NONE, other).hash());
    }
}
