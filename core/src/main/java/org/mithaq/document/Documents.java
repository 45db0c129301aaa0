package org.mithaq.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.access.Confinement;
import org.mithaq.access.Directory;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Cm;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.model.TypeDefinition;
import org.mithaq.problem.Problem;

/**
 * The use cases that documents of every type share: receive a file, file a document, open, edit, replace its file, read.
 *
 * <p>Each opens its own transaction or joins the caller's. Whoever may not read a document is told that there is none.
 */
public final class Documents {

    private final UnitOfWork work;
    private final DocumentStore store;
    private final IdempotencyKeys keys;
    private final AuditTrail audit;
    private final PropertyRules rules;
    private final AccessPolicy policy;
    private final List<TypePolicy> types;
    private final Children children;
    private final Governing governing;
    private final Clock clock;
    private final long uploadLimit;

    /** @param uploadLimit largest file accepted, in bytes */
    public Documents(
            UnitOfWork work,
            DocumentStore store,
            IdempotencyKeys keys,
            AuditTrail audit,
            ContentModel model,
            Directory directory,
            AccessPolicy policy,
            List<TypePolicy> types,
            Clock clock,
            long uploadLimit) {
        this.work = work;
        this.store = store;
        this.keys = keys;
        this.audit = audit;
        this.rules = new PropertyRules(model, directory);
        this.policy = policy;
        this.types = List.copyOf(types);
        this.children = new Children(store, rules, model);
        this.governing = new Governing(store);
        this.clock = clock;
        this.uploadLimit = uploadLimit;
    }

    /**
     * Receives a file before it is filed.
     *
     * @throws Problem {@code PRM-DOC-010} when it is larger than the limit, {@code PRM-ACCESS-001} when the person may
     *     file nothing
     */
    public StagedContent stage(Actor actor, String name, InputStream bytes) throws IOException {
        requireFiling(actor);
        return store.stage(name, bytes, uploadLimit);
    }

    /**
     * Files a document.
     *
     * @param key repeated with the same draft it gives the same document instead of a second one
     * @throws Problem when the type cannot be filed or a value breaks the model; nothing is filed then
     */
    public Document file(Actor actor, Draft draft, Optional<String> key) {
        requireFiling(actor);
        return work.inTransaction(() -> {
            Optional<IdempotencyKeys.Kept> kept = key.flatMap(k -> keys.find(actor.person(), k));
            if (kept.isPresent()) {
                return repeated(actor, draft, kept.get());
            }
            Document filed = create(actor, draft);
            key.ifPresent(k -> keys.keep(
                    actor.person(),
                    k,
                    new IdempotencyKeys.Kept(digest(draft), filed.id().value())));
            return filed;
        });
    }

    private Document repeated(Actor actor, Draft draft, IdempotencyKeys.Kept kept) {
        if (!kept.request().equals(digest(draft))) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-DOC-008");
        }
        return open(actor, new DocumentId(kept.result()));
    }

    private Document create(Actor actor, Draft draft) {
        TypeDefinition type = rules.type(draft.type());
        TypePolicy typePolicy = policyOf(type)
                .filter(p -> p.creatable(type.name()))
                .orElseThrow(() -> Problem.of(Problem.Kind.INVALID, "PRM-DOC-006", PropertyRules.label(type)));
        rules.check(type, draft.properties().asMap());
        rules.checkPeople(draft.properties().asMap());
        typePolicy.beforeFiling(actor, draft);
        Optional<StagedContent> staged = draft.upload().map(this::staged);
        Properties properties = withDefaults(type, draft.properties()).with(typePolicy.onFiling(actor, draft));
        NewDocument described = new NewDocument(
                type.name(),
                new NewDocument.Location.In(typePolicy.place(properties), near(draft)),
                staged.map(StagedContent::name).orElseGet(() -> nameOf(draft, type)),
                type.hasAspect(Prm.ASPECT_READABLE)
                        ? properties.with(Prm.PROP_TEXT_STATE, TextState.PENDING.name())
                        : properties,
                staged,
                actor.person());
        Document created =
                draft.file().map(file -> store.adopt(file, described)).orElseGet(() -> store.create(described));
        children.write(created, type, draft.children(), target -> mayRead(actor, target));
        children.associate(created.id(), draft.targets(), type, target -> mayRead(actor, target));
        audit(actor, created.id(), "document.filed", Map.of(), described(created));
        return settled(actor, Optional.empty(), created.id());
    }

    /** The first document that the draft says it belongs to. */
    private static Optional<DocumentId> near(Draft draft) {
        return draft.targets().values().stream().flatMap(List::stream).findFirst();
    }

    /** @throws Problem {@code PRM-DOC-001} when there is none, or none that the person may read */
    public Document open(Actor actor, DocumentId id) {
        return work.inTransaction(() -> readable(actor, id).orElseThrow(() -> notFound(id)));
    }

    /** The document; empty when there is none, or none that the person may read. */
    public Optional<Document> readable(Actor actor, DocumentId id) {
        return work.inTransaction(() -> store.find(id).filter(document -> mayRead(actor, document)));
    }

    private boolean mayRead(Actor actor, Document document) {
        List<Confinement> confinements = governing.over(document);
        return !confinements.isEmpty()
                && confinements.stream().allMatch(confinement -> policy.mayRead(actor, confinement));
    }

    /** Changes metadata and children. */
    public Document edit(Actor actor, DocumentId id, Revision expected, Edit edit) {
        return work.inTransaction(() -> {
            Document before = lockForEdit(actor, id, expected);
            TypeDefinition type = rules.type(before.type());
            policyOf(type).flatMap(p -> p.propertiesLocked(before)).ifPresent(problem -> {
                throw problem;
            });
            Map<QName, Object> given = new LinkedHashMap<>();
            edit.properties().forEach((name, value) -> given.put(name, value.orElse("")));
            rules.check(type, given);
            Properties after = before.properties();
            for (Map.Entry<QName, Optional<Object>> entry : edit.properties().entrySet()) {
                after = after.with(entry.getKey(), entry.getValue());
            }
            rules.checkPeople(changed(before.properties(), after));
            Document written = after.equals(before.properties()) ? before : store.update(id, before.revision(), after);
            Map<String, String> changes = new TreeMap<>();
            Map<String, String> replaced = new TreeMap<>();
            Changes.between(before.properties(), after, replaced, changes);
            edit.children().keySet().forEach(association -> requireUnlocked(actor, type, before, association));
            edit.targets().keySet().forEach(association -> requireUnlocked(actor, type, before, association));
            boolean childrenChanged = children.write(written, type, edit.children(), target -> mayRead(actor, target));
            boolean targetsChanged = children.associate(id, edit.targets(), type, target -> mayRead(actor, target));
            if (childrenChanged || targetsChanged || !changes.isEmpty() || !replaced.isEmpty()) {
                audit(actor, id, "document.edited", replaced, changes);
            }
            return settled(actor, Optional.of(before), id);
        });
    }

    private static Map<QName, Object> changed(Properties before, Properties after) {
        Map<QName, Object> changed = new LinkedHashMap<>(after.asMap());
        changed.entrySet().removeAll(before.asMap().entrySet());
        return changed;
    }

    /**
     * Gives the document a new file.
     *
     * @throws Problem {@code PRM-DOC-011} when its state does not allow it
     */
    public Document replaceContent(Actor actor, DocumentId id, Revision expected, StagedContent staged) {
        return work.inTransaction(() -> {
            Document before = lockForEdit(actor, id, expected);
            contentLocked(before).ifPresent(problem -> {
                throw problem;
            });
            if (before.content().equals(Optional.of(staged.content()))) {
                return before;
            }
            Document replaced = store.replaceContent(id, before.revision(), staged);
            store.update(
                    id, replaced.revision(), replaced.properties().with(Prm.PROP_TEXT_STATE, TextState.PENDING.name()));
            audit(
                    actor,
                    id,
                    "document.contentReplaced",
                    before.content()
                            .map(c -> Map.of("prm:fingerprint", c.fingerprint()))
                            .orElse(Map.of()),
                    Map.of("prm:fingerprint", staged.content().fingerprint(), "cm:name", staged.name()));
            return settled(actor, Optional.of(before), id);
        });
    }

    private void requireUnlocked(Actor actor, TypeDefinition type, Document document, QName association) {
        policyOf(type)
                .flatMap(p -> p.childrenLocked(actor, document, association))
                .ifPresent(problem -> {
                    throw problem;
                });
    }

    /** Whether documents of the type are filed by people at all. */
    public boolean creatable(QName type) {
        return policyOf(rules.type(type)).filter(p -> p.creatable(type)).isPresent();
    }

    /** Why its file may not be replaced in its present state, whoever asks; empty when it may. */
    public Optional<Problem> contentLocked(Document document) {
        return work.inTransaction(() -> policyOf(rules.type(document.type())).flatMap(p -> p.contentLocked(document)));
    }

    /** What the person may not change though they may edit the document, each with the reason. */
    public Map<QName, Problem> kept(Actor actor, Document document) {
        return work.inTransaction(() -> policyOf(rules.type(document.type()))
                .map(p -> p.kept(actor, document))
                .orElse(Map.of()));
    }

    public boolean mayEdit(Actor actor, Document document) {
        return work.inTransaction(() -> mayChange(actor, document));
    }

    /** Children by association, as far as the person may read them; none that the type does not have. */
    public List<Document> children(Actor actor, DocumentId id, QName association) {
        return work.inTransaction(() -> {
            open(actor, id);
            return store.children(id, association).stream()
                    .filter(child -> mayRead(actor, child))
                    .toList();
        });
    }

    /** Targets of a peer association that the person may read. */
    public List<DocumentId> targets(Actor actor, DocumentId id, QName association) {
        return work.inTransaction(() -> {
            open(actor, id);
            return store.targets(id, association).stream()
                    .filter(target -> readable(actor, target).isPresent())
                    .toList();
        });
    }

    /** Sources of a peer association that the person may read. */
    public List<DocumentId> sources(Actor actor, DocumentId id, QName association) {
        return work.inTransaction(() -> {
            open(actor, id);
            return store.sources(id, association).stream()
                    .filter(source -> readable(actor, source).isPresent())
                    .toList();
        });
    }

    /** The file, or one of its versions; the caller closes the stream. */
    public InputStream read(Actor actor, DocumentId id, Optional<String> versionLabel) {
        return work.inTransaction(() -> {
            open(actor, id);
            Optional<InputStream> stream =
                    versionLabel.isPresent() ? store.read(id, versionLabel.get()) : store.read(id);
            return stream.orElseThrow(() -> Problem.of(Problem.Kind.NOT_FOUND, "PRM-DOC-007"));
        });
    }

    public Optional<PageText> text(Actor actor, DocumentId id) {
        return work.inTransaction(() -> open(actor, id).textIsCurrent() ? store.text(id) : Optional.empty());
    }

    public List<Version> versions(Actor actor, DocumentId id) {
        return work.inTransaction(() -> {
            open(actor, id);
            return store.versions(id);
        });
    }

    private Document lockForEdit(Actor actor, DocumentId id, Revision expected) {
        open(actor, id);
        Document document = store.lock(id).orElseThrow(() -> notFound(id));
        if (!mayChange(actor, document)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-002");
        }
        if (!document.revision().equals(expected)) {
            throw Problem.of(Problem.Kind.CONFLICT, "PRM-DOC-009");
        }
        return document;
    }

    private boolean mayChange(Actor actor, Document document) {
        return governing
                .of(document)
                .filter(found -> policy.mayEdit(actor, found.confinement()))
                .isPresent();
    }

    /**
     * Settles anew what depends on something else that changed (the category of a partner that it is made with). Inside
     * the caller's transaction, which decided that the person may.
     */
    public Document settle(Actor actor, DocumentId id) {
        Document now = store.find(id).orElseThrow(() -> notFound(id));
        return settled(actor, Optional.of(now), id);
    }

    private Document settled(Actor actor, Optional<Document> before, DocumentId id) {
        Document now = store.find(id).orElseThrow(() -> notFound(id));
        return policyOf(rules.type(now.type()))
                .map(p -> p.onChanged(actor, before, now))
                .orElse(now);
    }

    private StagedContent staged(String id) {
        return store.staged(id).orElseThrow(() -> Problem.of(Problem.Kind.INVALID, "PRM-DOC-012"));
    }

    private Optional<TypePolicy> policyOf(TypeDefinition type) {
        return types.stream().filter(p -> type.isSubtypeOf(p.type())).findFirst();
    }

    private void requireFiling(Actor actor) {
        if (!policy.mayFile(actor)) {
            throw Problem.of(Problem.Kind.FORBIDDEN, "PRM-ACCESS-001");
        }
    }

    private void audit(
            Actor actor, DocumentId id, String action, Map<String, String> before, Map<String, String> after) {
        audit.append(AuditEvent.of(clock.instant(), actor, id.value(), action, before, after));
    }

    private static Properties withDefaults(TypeDefinition type, Properties given) {
        Properties properties = given;
        for (var definition : type.properties().values()) {
            if (definition.defaultValue().isPresent() && !properties.has(definition.name())) {
                Optional<Object> value =
                        Changes.fromText(definition, definition.defaultValue().get());
                properties = properties.with(definition.name(), value);
            }
        }
        return properties;
    }

    private static String nameOf(Draft draft, TypeDefinition type) {
        return draft.properties()
                .multilingual(Cm.PROP_TITLE)
                .flatMap(title -> title.best(WorkingLanguage.EN))
                .orElse(type.name().localName());
    }

    private static Map<String, String> described(Document document) {
        Map<String, String> after = new TreeMap<>();
        Changes.between(Properties.EMPTY, document.properties(), new TreeMap<>(), after);
        after.put("cm:name", document.name());
        document.content().ifPresent(content -> after.put("prm:fingerprint", content.fingerprint()));
        return after;
    }

    private static String digest(Draft draft) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(draft.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static Problem notFound(DocumentId id) {
        return Problem.of(Problem.Kind.NOT_FOUND, "PRM-DOC-001", id.value());
    }
}
