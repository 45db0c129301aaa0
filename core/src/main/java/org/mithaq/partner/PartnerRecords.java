package org.mithaq.partner;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.mithaq.access.AccessPolicy;
import org.mithaq.access.Actor;
import org.mithaq.audit.AuditEvent;
import org.mithaq.audit.AuditTrail;
import org.mithaq.document.Changes;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentId;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.MultilingualText;
import org.mithaq.document.NewDocument;
import org.mithaq.document.Properties;
import org.mithaq.document.UnitOfWork;
import org.mithaq.model.AssociationDefinition;
import org.mithaq.model.Cm;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;

/**
 * What is done about two records that look like one organisation: they are declared different, or merged. Each use case is
 * one transaction.
 */
public final class PartnerRecords {

    private static final List<QName> UNITED =
            List.of(Prm.PROP_PARTNER_NAMES, Prm.PROP_ACRONYMS, Prm.PROP_FORMER_NAMES, Prm.PROP_CONTACTS);
    private static final List<QName> FILLED = List.of(
            Prm.PROP_PARTNER_CATEGORY,
            Prm.PROP_ORGANISATION_TYPE,
            Prm.PROP_COUNTRY,
            Prm.PROP_IDENTIFIER_IATI,
            Prm.PROP_IDENTIFIER_ROR,
            Prm.PROP_IDENTIFIER_LEI,
            Prm.PROP_WEBSITE,
            Prm.PROP_RELATIONSHIP_OWNER);

    private final UnitOfWork work;
    private final DocumentStore store;
    private final Documents documents;
    private final Standings standings;
    private final AccessPolicy policy;
    private final ContentModel model;
    private final AuditTrail audit;
    private final Dossiers dossiers;
    private final Distinctions distinctions;
    private final Clock clock;

    public PartnerRecords(
            UnitOfWork work,
            DocumentStore store,
            Documents documents,
            Standings standings,
            AccessPolicy policy,
            ContentModel model,
            AuditTrail audit,
            Clock clock) {
        this.work = work;
        this.store = store;
        this.documents = documents;
        this.standings = standings;
        this.policy = policy;
        this.model = model;
        this.audit = audit;
        this.dossiers = new Dossiers(store, documents, policy, audit, clock);
        this.distinctions = new Distinctions(store, audit, clock);
        this.clock = clock;
    }

    /**
     * Records that two partners are different organisations, however much alike their names are.
     *
     * @throws Problem {@code PRM-ACCESS-001} for whoever files nothing
     */
    public Document declareDifferent(Actor actor, DocumentId one, DocumentId other) {
        return work.inTransaction(() -> {
            if (!policy.mayFile(actor)) {
                throw Problem.of(Kind.FORBIDDEN, "PRM-ACCESS-001");
            }
            lockBoth(actor, one, other);
            Document first = store.find(one).orElseThrow();
            Document second = store.find(other).orElseThrow();
            distinctions.declare(actor, first, second);
            distinctions.declare(actor, second, first);
            return documents.open(actor, one);
        });
    }

    /**
     * Merges a record into another: what was agreed with the one was agreed with the other, which takes over its names, what
     * it does not know itself, and the flags that stand. The record is kept, with its own assessments and flags.
     *
     * @return the partner that it was merged into
     * @throws Problem {@code PRM-PARTNER-005} for whoever may not, {@code PRM-PARTNER-006} when one of them was merged
     *     already, {@code PRM-PARTNER-007} for a partner and itself
     */
    public Document merge(Actor actor, DocumentId duplicate, DocumentId into) {
        return work.inTransaction(() -> {
            if (!policy.mayMergePartners(actor)) {
                throw Problem.of(Kind.FORBIDDEN, "PRM-PARTNER-005");
            }
            lockBoth(actor, duplicate, into);
            Document before = store.find(into).orElseThrow();
            Document merged = store.find(duplicate).orElseThrow();
            Properties united = united(before, merged);
            store.update(into, before.revision(), united);
            takeOverFormerNames(merged, into);
            takeOverFlags(actor, duplicate, into);
            store.update(
                    duplicate,
                    store.find(duplicate).orElseThrow().revision(),
                    merged.properties().with(Prm.PROP_MERGED_INTO, into.value()));
            Set<DocumentId> instruments = repoint(duplicate, into);
            tellTheOthers(merged, into);
            Map<String, String> replaced = new TreeMap<>();
            Map<String, String> after = new TreeMap<>();
            Changes.between(before.properties(), united, replaced, after);
            audit(actor, into, "partner.merged", replaced, after);
            audit(
                    actor,
                    duplicate,
                    "partner.mergedInto",
                    Map.of(),
                    Map.of(Prm.PROP_MERGED_INTO.toString(), named(into)));
            for (DocumentId instrument : instruments) {
                audit(
                        actor,
                        instrument,
                        "partner.repointed",
                        Map.of(Prm.ASSOC_PARTY_PARTNER.toString(), named(duplicate)),
                        Map.of(Prm.ASSOC_PARTY_PARTNER.toString(), named(into)));
                documents.settle(actor, instrument);
            }
            return documents.settle(actor, into);
        });
    }

    /** In the order of their ids, so that two people who merge the same two wait for each other. */
    private void lockBoth(Actor actor, DocumentId one, DocumentId other) {
        if (one.equals(other)) {
            throw Problem.of(Kind.INVALID, "PRM-PARTNER-007");
        }
        documents.open(actor, one);
        documents.open(actor, other);
        Stream.of(one, other).sorted().forEach(dossiers::lock);
    }

    private static Properties united(Document into, Document merged) {
        Properties united = into.properties();
        for (QName property : UNITED) {
            Set<String> values = new LinkedHashSet<>(united.texts(property));
            values.addAll(merged.properties().texts(property));
            united = united.with(property, List.copyOf(values));
        }
        for (QName property : FILLED) {
            if (!united.has(property)) {
                united = united.with(property, merged.properties().value(property));
            }
        }
        Set<String> others = new LinkedHashSet<>(united.texts(Prm.PROP_NOT_DUPLICATE_OF));
        others.addAll(merged.properties().texts(Prm.PROP_NOT_DUPLICATE_OF));
        others.removeAll(Set.of(into.id().value(), merged.id().value()));
        return withMissingLanguages(united, merged).with(Prm.PROP_NOT_DUPLICATE_OF, List.copyOf(others));
    }

    private static Properties withMissingLanguages(Properties united, Document merged) {
        Map<String, String> titles = new TreeMap<>();
        merged.properties().multilingual(Cm.PROP_TITLE).ifPresent(title -> titles.putAll(title.texts()));
        united.multilingual(Cm.PROP_TITLE).ifPresent(title -> titles.putAll(title.texts()));
        return titles.isEmpty() ? united : united.with(Cm.PROP_TITLE, new MultilingualText(titles));
    }

    private void takeOverFormerNames(Document merged, DocumentId into) {
        for (Document entry : store.children(merged.id(), Prm.ASSOC_FORMER_NAME_ENTRIES)) {
            copy(entry, into, Prm.ASSOC_FORMER_NAME_ENTRIES);
        }
    }

    /** A warning is about the organisation, whichever record it was raised on. */
    private void takeOverFlags(Actor actor, DocumentId duplicate, DocumentId into) {
        for (Flag flag : standings.flags(duplicate)) {
            if (flag.stands()) {
                Document taken = copy(store.find(flag.id()).orElseThrow(), into, Prm.ASSOC_FLAGS);
                audit(
                        actor,
                        taken.id(),
                        "partner.flagRaised",
                        Map.of(),
                        Map.of(Prm.PROP_FLAG_REASON.toString(), flag.reason()));
            }
        }
    }

    private Document copy(Document entry, DocumentId into, QName association) {
        return store.create(new NewDocument(
                entry.type(),
                new NewDocument.Location.Under(into, association),
                entry.name(),
                entry.properties(),
                Optional.empty(),
                entry.owner()));
    }

    /** Every association that led to the one leads to the other. @return what they belong to */
    private Set<DocumentId> repoint(DocumentId duplicate, DocumentId into) {
        Set<DocumentId> owners = new LinkedHashSet<>();
        for (AssociationDefinition association : model.associations()) {
            if (!association.child() && association.target().equals(Prm.TYPE_PARTNER)) {
                for (DocumentId source : store.sources(duplicate, association.name())) {
                    store.dissociate(source, association.name(), duplicate);
                    store.associate(source, association.name(), into);
                    owners.add(store.find(source).flatMap(Document::parent).orElse(source));
                }
            }
        }
        return owners;
    }

    /** Partners that were declared different from the record are different from the one that it became part of. */
    private void tellTheOthers(Document merged, DocumentId into) {
        for (String id : merged.properties().texts(Prm.PROP_NOT_DUPLICATE_OF)) {
            if (!id.equals(into.value())) {
                store.lock(new DocumentId(id)).ifPresent(other -> {
                    Set<String> others = new LinkedHashSet<>(other.properties().texts(Prm.PROP_NOT_DUPLICATE_OF));
                    others.add(into.value());
                    store.update(
                            other.id(),
                            other.revision(),
                            other.properties().with(Prm.PROP_NOT_DUPLICATE_OF, List.copyOf(others)));
                });
            }
        }
    }

    /** What the partner is a party of, the last changed first; only what the person may read. */
    public List<Document> agreedWith(Actor actor, DocumentId partner) {
        return work.inTransaction(() -> {
            documents.open(actor, partner);
            return store.sources(partner, Prm.ASSOC_PARTY_PARTNER).stream()
                    .flatMap(party -> store.find(party).stream())
                    .flatMap(party -> party.parent().stream())
                    .distinct()
                    .flatMap(instrument -> documents.readable(actor, instrument).stream())
                    .sorted((one, other) -> other.modified().compareTo(one.modified()))
                    .toList();
        });
    }

    public boolean mayDeclareDifferent(Actor actor) {
        return policy.mayFile(actor);
    }

    public boolean mayMerge(Actor actor) {
        return policy.mayMergePartners(actor);
    }

    private String named(DocumentId id) {
        return store.find(id).map(Distinctions::named).orElse(id.value());
    }

    private void audit(
            Actor actor, DocumentId id, String action, Map<String, String> before, Map<String, String> after) {
        audit.append(AuditEvent.of(clock.instant(), actor, id.value(), action, before, after));
    }
}
