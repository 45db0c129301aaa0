package org.mithaq.trail;

import java.util.List;
import java.util.Optional;
import org.mithaq.audit.AuditEntry;
import org.mithaq.audit.AuditHead;
import org.mithaq.audit.AuditTrail;
import org.mithaq.audit.Chain;
import org.mithaq.document.UnitOfWork;
import org.mithaq.trail.Verification.Flaw;
import org.mithaq.trail.Verification.Kind;

/**
 * Checks the whole chain, a page at a time, each in a transaction of its own: it may run while others append. Asks nobody
 * who they are; {@link Trail} does.
 */
public final class Verifier {

    private static final int PAGE = 500;

    private final UnitOfWork work;
    private final AuditTrail audit;

    public Verifier(UnitOfWork work, AuditTrail audit) {
        this.work = work;
        this.audit = audit;
    }

    private record Page(List<AuditEntry> entries, AuditHead head) {}

    /** @param noted a head that was noted earlier; the chain must still go through it */
    public Verification verify(Optional<AuditHead> noted) {
        AuditHead last = AuditHead.NONE;
        AuditHead end = work.inTransaction(audit::head);
        while (true) {
            Page page = page(last);
            for (AuditEntry entry : page.entries()) {
                Optional<Flaw> flaw = flaw(last, entry, page.head(), noted);
                if (flaw.isPresent()) {
                    return new Verification(last.sequence(), page.head(), flaw);
                }
                last = new AuditHead(entry.sequence(), entry.hash());
            }
            // Somebody may have appended between the two reads of a page; what the former page's end told of must be
            // there.
            if (page.entries().isEmpty()) {
                return new Verification(last.sequence(), page.head(), atEnd(last, end, noted));
            }
            end = page.head();
        }
    }

    private Page page(AuditHead last) {
        return work.inTransaction(() -> new Page(audit.entries(last.sequence(), PAGE), audit.head()));
    }

    private static Optional<Flaw> flaw(AuditHead last, AuditEntry entry, AuditHead head, Optional<AuditHead> noted) {
        long expected = last.sequence() + 1;
        if (entry.sequence() != expected) {
            return Optional.of(new Flaw(expected, Kind.MISSING));
        }
        if (!Chain.follows(last.hash(), entry)) {
            return Optional.of(new Flaw(expected, Kind.ALTERED));
        }
        if (entry.sequence() > head.sequence()) {
            return Optional.of(new Flaw(expected, Kind.ADDED));
        }
        return noted.filter(n -> n.sequence() == expected && !n.hash().equals(entry.hash()))
                .map(n -> new Flaw(expected, Kind.NOT_AS_NOTED));
    }

    private static Optional<Flaw> atEnd(AuditHead last, AuditHead end, Optional<AuditHead> noted) {
        long told = Math.max(end.sequence(), noted.map(AuditHead::sequence).orElse(0L));
        if (told > last.sequence()) {
            return Optional.of(new Flaw(last.sequence() + 1, Kind.MISSING));
        }
        return end.sequence() == last.sequence() && !end.hash().equals(last.hash())
                ? Optional.of(new Flaw(last.sequence(), Kind.ALTERED))
                : Optional.empty();
    }
}
