package org.mithaq.archive;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.Absence;
import org.mithaq.access.Actor;
import org.mithaq.audit.AuditEntry;
import org.mithaq.audit.AuditHead;
import org.mithaq.audit.Chain;
import org.mithaq.backlog.Batch;
import org.mithaq.backlog.Row;
import org.mithaq.document.Content;
import org.mithaq.document.DocumentId;
import org.mithaq.document.PageText;
import org.mithaq.document.Settings;
import org.mithaq.document.Version;
import org.mithaq.model.AssociationDefinition;
import org.mithaq.model.ContentModel;
import org.mithaq.model.QName;
import org.mithaq.view.SavedView;

/**
 * Whether what an archive holds fits together: nothing twice, nothing that names what is not there, the trail one chain from
 * its first entry to the head that the manifest tells. What does not is told as {@link IllegalArgumentException}; the reader adds
 * the entry and the line.
 */
final class Consistency implements Receiver {

    private final ContentModel model;
    private final Verified verified;
    private final Map<Kind, Set<String>> known = new EnumMap<>(Kind.class);
    private final Map<String, QName> types = new HashMap<>();
    private AuditHead head = AuditHead.NONE;

    Consistency(ContentModel model, Verified verified) {
        this.model = model;
        this.verified = verified;
    }

    private void once(Kind kind, String id) {
        if (!known.computeIfAbsent(kind, k -> new HashSet<>()).add(id)) {
            throw new IllegalArgumentException(id + ": twice");
        }
    }

    private QName require(DocumentId id) {
        QName type = types.get(id.value());
        if (type == null) {
            throw new IllegalArgumentException(id.value() + ": no such document in the archive");
        }
        return type;
    }

    @Override
    public void setting(Settings.Setting setting) {
        once(Kind.SETTINGS, setting.name());
    }

    @Override
    public void sequence(Sequence sequence) {
        once(Kind.NUMBERS, sequence.name());
        if (sequence.last() < 1) {
            throw new IllegalArgumentException("last: not a number that was given");
        }
    }

    @Override
    public void group(Group group) {
        once(Kind.GROUPS, group.name());
        if (group.groups().contains(Actor.EVERYONE)) {
            throw new IllegalArgumentException(Actor.EVERYONE + ": everybody is no member of a group");
        }
    }

    @Override
    public void view(SavedView view) {
        once(Kind.VIEWS, view.id());
    }

    @Override
    public void person(Member member) {
        once(Kind.PEOPLE, member.id().value());
        requireGroups(member.groups());
        for (Member.AlertChoice alert : member.alerts()) {
            if (!known.getOrDefault(Kind.VIEWS, Set.of()).contains(alert.view())) {
                throw new IllegalArgumentException(alert.view() + ": no such view in the archive");
            }
        }
    }

    private void requireGroups(Set<String> groups) {
        for (String group : groups) {
            if (!known.getOrDefault(Kind.GROUPS, Set.of()).contains(group)) {
                throw new IllegalArgumentException(group + ": no such group in the archive");
            }
        }
    }

    @Override
    public void absence(Absence absence) {
        once(Kind.ABSENCES, absence.id());
    }

    @Override
    public void reading(Reading reading) {
        once(Kind.READING_LISTS, reading.person() + "\n" + reading.document().value());
        require(reading.document());
    }

    @Override
    public void document(ArchivedDocument document) {
        once(Kind.DOCUMENTS, document.id().value());
        document.parent().ifPresent(parent -> requireChild(require(parent), document));
        document.content().ifPresent(this::requireFile);
        document.versions().stream().map(Version::content).forEach(this::requireFile);
        types.put(document.id().value(), document.type());
    }

    private void requireChild(QName parent, ArchivedDocument child) {
        AssociationDefinition association =
                association(parent, child.association().orElseThrow());
        if (!association.child()) {
            throw new IllegalArgumentException("association: joins no parent with a child");
        }
    }

    private AssociationDefinition association(QName type, QName name) {
        return model.type(type)
                .flatMap(definition -> definition.association(name))
                .orElseThrow(() -> new IllegalArgumentException("association: " + type + " has no " + name));
    }

    private void requireFile(Content content) {
        String fingerprint = content.fingerprint();
        Long size = verified.files().get(fingerprint);
        if (size == null ? !verified.lacking().contains(fingerprint) : size != content.size()) {
            throw new IllegalArgumentException(fingerprint + ": no such file in the archive");
        }
    }

    @Override
    public void relation(Relation relation) {
        once(Kind.RELATIONS, relation.source().value() + "\n" + relation.association());
        if (association(require(relation.source()), relation.association()).child()) {
            throw new IllegalArgumentException("association: joins a parent with its children");
        }
        relation.targets().forEach(this::require);
        if (relation.targets().size() != Set.copyOf(relation.targets()).size()) {
            throw new IllegalArgumentException("targets: one of them twice");
        }
    }

    @Override
    public void text(DocumentId document, PageText text) {
        once(Kind.TEXTS, document.value());
        require(document);
    }

    @Override
    public void review(RunningReview review) {
        once(Kind.REVIEWS, review.document().value());
        require(review.document());
    }

    @Override
    public void batch(Batch batch, List<Row> rows) {
        once(Kind.BATCHES, batch.id());
        Set<Integer> numbers = new HashSet<>();
        for (Row row : rows) {
            if (!numbers.add(row.number())) {
                throw new IllegalArgumentException("row: " + row.number() + " twice");
            }
        }
    }

    @Override
    public void entry(AuditEntry entry) {
        if (entry.sequence() != head.sequence() + 1 || !Chain.follows(head.hash(), entry)) {
            throw new IllegalArgumentException("hash: the chain of the audit trail is broken");
        }
        head = new AuditHead(entry.sequence(), entry.hash());
    }

    /** Whether the trail ends where the manifest says. */
    Optional<AuditHead> otherEnd() {
        return head.equals(verified.manifest().audit()) ? Optional.empty() : Optional.of(head);
    }
}
