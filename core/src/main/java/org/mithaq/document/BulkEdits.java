package org.mithaq.document;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.mithaq.access.Actor;
import org.mithaq.language.Localized;
import org.mithaq.model.ContentModel;
import org.mithaq.model.PropertyDefinition;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The same change of metadata in several documents, shown before it is made.
 *
 * <p>Each document is edited by {@link Documents#edit}, in a transaction of its own, at the revision that was shown: what it
 * refuses is refused here, what it audits is audited, and one document that cannot be changed keeps no other from it. The
 * preview makes the same edit and takes it back, so that it promises nothing that would be refused. To be called outside of
 * a transaction.
 */
public final class BulkEdits {

    /** Documents at once. */
    public static final int MOST = 200;

    private static final Logger LOG = LoggerFactory.getLogger(BulkEdits.class);

    private final UnitOfWork work;
    private final Documents documents;
    private final ContentModel model;

    public BulkEdits(UnitOfWork work, Documents documents, ContentModel model) {
        this.work = work;
        this.documents = documents;
        this.model = model;
    }

    /**
     * A document and what is to become of it.
     *
     * @param expected the revision that was shown; empty in a preview, which shows the present one
     */
    public record Target(DocumentId id, Optional<Revision> expected, List<PropertyChange> changes) {
        public Target {
            changes = List.copyOf(changes);
        }
    }

    /** A value that is replaced, in the Java form of {@link Properties}; empty for none. */
    public record Difference(QName property, Optional<Object> from, Optional<Object> to) {}

    /** What became, or would become, of one document. */
    public sealed interface Outcome {

        DocumentId id();

        /**
         * @param document as it stands now; in a preview, as it stands before the change
         * @param differences none when it has the values already
         * @param hidden whether the person cannot read it any more afterwards
         */
        record Changed(DocumentId id, Document document, List<Difference> differences, boolean hidden)
                implements Outcome {}

        /**
         * @param document as it stands; empty when the person may not read it
         * @param passing whether the same may be tried again as it is
         */
        record Refused(DocumentId id, Optional<Document> document, Problem problem, boolean passing)
                implements Outcome {}
    }

    /**
     * What would become of each document. Nothing is changed.
     *
     * @throws Problem {@code PRM-BULK-001} for no documents, more than {@link #MOST} or one twice; {@code PRM-BULK-002} for no
     *     property or one twice; {@code PRM-BULK-003} when a value is added to a property that holds one only
     */
    public List<Outcome> preview(Actor actor, List<Target> targets) {
        requireSound(targets);
        return targets.stream()
                .map(target -> guarded(actor, target, () -> rehearsed(actor, target)))
                .toList();
    }

    /**
     * Changes each document that lets itself be changed. A document that has the wanted values already stays as it is, whatever
     * its revision, so that repeating a call whose answer was lost does no harm.
     *
     * @throws Problem as {@link #preview}; nothing is changed then
     */
    public List<Outcome> apply(Actor actor, List<Target> targets) {
        requireSound(targets);
        return targets.stream()
                .map(target -> guarded(actor, target, () -> work.inTransaction(() -> edited(actor, target))))
                .toList();
    }

    private Outcome guarded(Actor actor, Target target, Supplier<Outcome> edit) {
        try {
            return edit.get();
        } catch (Problem problem) {
            return refused(actor, target, problem, problem.kind() == Problem.Kind.UNAVAILABLE);
        } catch (RuntimeException e) {
            LOG.warn("document {} could not be changed among several", target.id(), e);
            return refused(actor, target, Problem.of(Problem.Kind.UNAVAILABLE, "PRM-BULK-004"), true);
        }
    }

    private Outcome refused(Actor actor, Target target, Problem problem, boolean passing) {
        Optional<Document> document = passing ? Optional.empty() : documents.readable(actor, target.id());
        return new Outcome.Refused(target.id(), document, problem, passing);
    }

    /** Carries what was found out of a transaction that is taken back. */
    private static final class Rehearsed extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Outcome outcome;

        Rehearsed(Outcome outcome) {
            super("a rehearsal is taken back", null, false, false);
            this.outcome = outcome;
        }
    }

    private Outcome rehearsed(Actor actor, Target target) {
        try {
            return work.inTransaction(() -> {
                Document before = documents.open(actor, target.id());
                Outcome.Changed done = edited(actor, target);
                throw new Rehearsed(new Outcome.Changed(target.id(), before, done.differences(), done.hidden()));
            });
        } catch (Rehearsed taken) {
            return taken.outcome;
        }
    }

    private Outcome.Changed edited(Actor actor, Target target) {
        Document before = documents.open(actor, target.id());
        Map<QName, Optional<Object>> values = new LinkedHashMap<>();
        target.changes().forEach(change -> values.put(change.property(), change.after(before.properties())));
        boolean same = values.entrySet().stream()
                .allMatch(value -> before.properties().value(value.getKey()).equals(value.getValue()));
        if (same && target.expected().isPresent()) {
            return new Outcome.Changed(target.id(), before, List.of(), false);
        }
        Document after = documents.edit(
                actor, target.id(), target.expected().orElse(before.revision()), new Edit(values, Map.of()));
        List<Difference> differences = values.keySet().stream()
                .map(name -> new Difference(
                        name,
                        before.properties().value(name),
                        after.properties().value(name)))
                .filter(difference -> !difference.from().equals(difference.to()))
                .toList();
        boolean hidden = documents.readable(actor, target.id()).isEmpty();
        return new Outcome.Changed(target.id(), after, differences, hidden);
    }

    private void requireSound(List<Target> targets) {
        Set<DocumentId> ids = new HashSet<>();
        if (targets.isEmpty() || targets.size() > MOST || !targets.stream().allMatch(target -> ids.add(target.id()))) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-BULK-001", MOST);
        }
        targets.stream().map(Target::changes).distinct().forEach(this::requireSoundChanges);
    }

    private void requireSoundChanges(List<PropertyChange> changes) {
        Set<QName> names = new HashSet<>();
        if (changes.isEmpty() || !changes.stream().allMatch(change -> names.add(change.property()))) {
            throw Problem.of(Problem.Kind.INVALID, "PRM-BULK-002");
        }
        changes.stream()
                .filter(change -> !(change instanceof PropertyChange.Set))
                .flatMap(change -> model.property(change.property()).stream())
                .filter(definition -> !definition.multiple())
                .findFirst()
                .ifPresent(single -> {
                    throw Problem.of(Problem.Kind.INVALID, "PRM-BULK-003", label(single));
                });
    }

    private static Localized label(PropertyDefinition property) {
        return PropertyRules.label(property);
    }
}
