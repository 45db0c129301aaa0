package org.mithaq.alfresco.library;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.cmr.repository.StoreRef;
import org.alfresco.service.namespace.QName;
import org.mithaq.access.Actor;
import org.mithaq.alfresco.access.AlfrescoDirectory;
import org.mithaq.alfresco.document.DocumentNodes;
import org.mithaq.alfresco.document.ModelNames;
import org.mithaq.alfresco.transaction.CommitListeners;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.ContentModel;
import org.mithaq.model.Prm;
import org.mithaq.overview.Overview;
import org.mithaq.overview.Overviews;
import org.mithaq.rest.model.Labels;

/**
 * The status of an instrument as the document library is told of it: with its label, what comes due, who has it, and what
 * the person who reads may begin. Of what Mithaq does not let the person read, only what the repository tells by itself.
 */
public final class StatusDecorator extends Decorator {

    private static final String ORIGIN = "document library";

    private final DocumentNodes nodes;
    private final AlfrescoDirectory directory;
    private final Overviews overviews;
    private final Labels labels;
    private final CommitListeners transaction;
    private final Supplier<Locale> locale;

    /** @param locale of whoever reads the library */
    public StatusDecorator(
            DocumentNodes nodes,
            AlfrescoDirectory directory,
            Overviews overviews,
            ContentModel model,
            CommitListeners transaction,
            Supplier<Locale> locale) {
        super(Set.of(new ModelNames(model).name(Prm.PROP_STATUS)));
        this.nodes = nodes;
        this.directory = directory;
        this.overviews = overviews;
        this.labels = new Labels(model);
        this.transaction = transaction;
        this.locale = locale;
    }

    @Override
    Object shown(QName property, NodeRef node, String value) {
        Actor actor = actor();
        Optional<Overview> overview = node.getStoreRef().equals(StoreRef.STORE_REF_WORKSPACE_SPACESSTORE)
                ? nodes.outline(node).flatMap(document -> overviews.of(actor, document))
                : Optional.empty();
        return overview.map(found -> StatusView.of(value, found, actor.language()))
                .orElseGet(() -> StatusView.bare(value, labels.value(Prm.PROP_STATUS, value, actor.language())));
    }

    /** One for all nodes of a page: what the person may is asked once for each request. */
    private Actor actor() {
        Optional<Object> kept = transaction.isInTransaction() ? transaction.kept(this) : Optional.empty();
        if (kept.isPresent() && kept.get() instanceof Actor known) {
            return known;
        }
        Actor person = directory.actor(ORIGIN);
        WorkingLanguage language =
                WorkingLanguage.ofTag(locale.get().getLanguage()).orElse(person.language());
        Actor actor = new Actor(person.person(), person.authorities(), person.onBehalfOf(), ORIGIN, language);
        if (transaction.isInTransaction()) {
            transaction.keep(this, actor);
        }
        return actor;
    }
}
