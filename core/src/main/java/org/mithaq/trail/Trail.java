package org.mithaq.trail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.mithaq.access.Actor;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.audit.AuditEntry;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditHead;
import org.mithaq.audit.AuditTrail;
import org.mithaq.audit.ValuePath;
import org.mithaq.document.DocumentId;
import org.mithaq.document.Documents;
import org.mithaq.document.RecordedStore;
import org.mithaq.document.UnitOfWork;
import org.mithaq.document.Version;
import org.mithaq.model.AssociationDefinition;
import org.mithaq.model.ContentModel;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/**
 * Who may read which part of the audit trail.
 *
 * <p>A document's trail is for its readers. A person's trail is for the person, for administrators, records managers and
 * the head of legal affairs; whoever reads it sees only what happened to documents that they may read themselves, and
 * nothing tells them that there was more. Whether the trail is sound, administrators and records managers may ask.
 */
public final class Trail {

    private static final Set<Role> READ_OF_OTHERS =
            Set.of(Role.ADMINISTRATOR, Role.RECORDS_MANAGER, Role.HEAD_OF_LEGAL);
    private static final Set<Role> VERIFY = Set.of(Role.ADMINISTRATOR, Role.RECORDS_MANAGER);
    private static final String SEPARATOR = "; ";
    private static final int PAGE = 200;

    private final UnitOfWork work;
    private final AuditTrail audit;
    private final Documents documents;
    private final ContentModel model;
    private final Verifier verifier;

    public Trail(UnitOfWork work, AuditTrail audit, Documents documents, ContentModel model) {
        this.work = work;
        this.audit = audit;
        this.documents = documents;
        this.model = model;
        this.verifier = new Verifier(work, audit);
    }

    /**
     * Everything about a document, oldest first.
     *
     * @throws Problem {@code PRM-DOC-001} when there is none, or none that the person may read
     */
    public List<AuditEvent> of(Actor actor, DocumentId id) {
        return work.inTransaction(() -> {
            documents.open(actor, id);
            return audit.about(id.value()).stream()
                    .map(event -> shown(actor, event))
                    .toList();
        });
    }

    /**
     * What a person did, or what was done on their behalf, newest first, of what the asker may know of.
     *
     * @param before only entries with a smaller sequence: the last one of the former page
     * @throws Problem {@code PRM-AUDIT-001} (FORBIDDEN)
     */
    public List<AuditEntry> by(Actor actor, PersonId person, Instant from, Instant to, long before, int limit) {
        if (!actor.person().equals(person) && !actor.hasAny(READ_OF_OTHERS)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-AUDIT-001");
        }
        return work.inTransaction(() -> {
            List<AuditEntry> known = new ArrayList<>();
            long next = before;
            List<AuditEntry> page;
            do {
                page = audit.by(person, from, to, next, PAGE);
                for (AuditEntry entry : page) {
                    if (known.size() < limit && mayKnowOf(actor, entry.event())) {
                        known.add(new AuditEntry(entry.sequence(), shown(actor, entry.event()), entry.hash()));
                    }
                    next = entry.sequence();
                }
            } while (known.size() < limit && page.size() == PAGE);
            return known;
        });
    }

    /**
     * Checks the whole chain; takes as long as it has entries.
     *
     * @param noted a head that was noted earlier
     * @throws Problem {@code PRM-AUDIT-002} (FORBIDDEN)
     */
    public Verification verify(Actor actor, Optional<AuditHead> noted) {
        if (!actor.hasAny(VERIFY)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-AUDIT-002");
        }
        return verifier.verify(noted);
    }

    /**
     * A document as it stood at an instant.
     *
     * @throws Problem {@code PRM-DOC-001} as {@link #of}; {@code PRM-AUDIT-003} (NOT_FOUND) when it was filed later
     */
    public PastState asOf(Actor actor, DocumentId id, Instant instant) {
        return work.inTransaction(() -> {
            documents.open(actor, id);
            List<AuditEvent> events = audit.about(id.value()).stream()
                    .filter(event -> !event.at().isAfter(instant))
                    .toList();
            if (events.isEmpty()) {
                throw Problem.of(Problem.Kind.NOT_FOUND, "PRM-AUDIT-003", instant);
            }
            Folding folding = new Folding();
            events.forEach(folding::add);
            Folding.Node root = folding.root();
            PastState.Child whole = child(actor, id.value(), root);
            return new PastState(
                    instant,
                    Optional.ofNullable(root.own.get(RecordedStore.NAME)),
                    whole.properties(),
                    whole.associated(),
                    whole.children(),
                    Optional.ofNullable(root.own.get(RecordedStore.FINGERPRINT))
                            .flatMap(fingerprint -> file(actor, id, fingerprint, instant)));
        });
    }

    private PastState.Child child(Actor actor, String id, Folding.Node node) {
        Map<String, String> properties = new TreeMap<>();
        Map<String, List<String>> associated = new TreeMap<>();
        node.own.forEach((name, value) -> {
            if (association(name).isPresent()) {
                List<String> targets = readable(actor, value);
                if (!targets.isEmpty()) {
                    associated.put(name, targets);
                }
            } else if (isProperty(name)
                    && !name.equals(RecordedStore.FINGERPRINT)
                    && !name.equals(RecordedStore.NAME)) {
                properties.put(name, value);
            }
        });
        Map<String, List<PastState.Child>> children = new TreeMap<>();
        for (String association : node.parts.keySet()) {
            children.put(
                    association,
                    node.parts(association).stream()
                            .map(part -> child(actor, part.getKey(), part.getValue()))
                            .toList());
        }
        return new PastState.Child(id, properties, associated, children);
    }

    /** The version with these bytes that was the newest then; two instants of one transaction may differ a little. */
    private Optional<PastState.PastFile> file(Actor actor, DocumentId id, String fingerprint, Instant instant) {
        List<Version> same = documents.versions(actor, id).stream()
                .filter(version -> version.content().fingerprint().equals(fingerprint))
                .toList();
        return same.stream()
                .filter(version -> !version.at().isAfter(instant))
                .max(Comparator.comparing(Version::at))
                .or(() -> same.stream().findFirst())
                .map(version -> new PastState.PastFile(version.label(), fingerprint));
    }

    private boolean mayKnowOf(Actor actor, AuditEvent event) {
        if (event.subject().contains(":") || event.action().startsWith("setting.")) {
            return actor.person().equals(event.person()) || actor.has(Role.ADMINISTRATOR);
        }
        return isReadable(actor, event.subject());
    }

    private boolean isReadable(Actor actor, String id) {
        return isDocumentId(id) && documents.readable(actor, new DocumentId(id)).isPresent();
    }

    /** Whoever writes an event chooses its subject; one of another form is no document's. */
    private static boolean isDocumentId(String text) {
        return text.matches("[A-Za-z0-9-]{1,64}");
    }

    /** Without the ids of documents that it points at and the asker may not read. */
    private AuditEvent shown(Actor actor, AuditEvent event) {
        return event.with(shown(actor, event.before()), shown(actor, event.after()));
    }

    private Map<String, String> shown(Actor actor, Map<String, String> values) {
        Map<String, String> shown = new TreeMap<>();
        values.forEach((name, value) -> {
            if (association(ValuePath.last(name)).isEmpty()) {
                shown.put(name, value);
            } else {
                List<String> targets = readable(actor, value);
                if (!targets.isEmpty()) {
                    shown.put(name, String.join(SEPARATOR, targets));
                }
            }
        });
        return shown;
    }

    private List<String> readable(Actor actor, String ids) {
        return Arrays.stream(ids.split(SEPARATOR))
                .filter(id -> isReadable(actor, id))
                .toList();
    }

    private Optional<AssociationDefinition> association(String name) {
        return isName(name)
                ? model.association(QName.of(name)).filter(definition -> !definition.child())
                : Optional.empty();
    }

    private boolean isProperty(String name) {
        return isName(name) && model.property(QName.of(name)).isPresent();
    }

    private static boolean isName(String name) {
        return name.indexOf(':') > 0;
    }
}
