package org.mithaq.partner;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Draft;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.document.TypePolicy;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/** A partner's dossier: every spelling of its name is kept among its names, so that it is found by any of them. */
public final class PartnerPolicy implements TypePolicy {

    private final DocumentStore store;

    public PartnerPolicy(DocumentStore store) {
        this.store = store;
    }

    @Override
    public QName type() {
        return Prm.TYPE_PARTNER;
    }

    @Override
    public Place place() {
        return Place.PARTNERS;
    }

    @Override
    public boolean creatable(QName type) {
        return true;
    }

    /** @throws Problem {@code PRM-PARTNER-001} for a partner without a name in any language */
    @Override
    public Properties onFiling(Actor actor, Draft draft) {
        if (!draft.properties().has(Cm.PROP_TITLE)) {
            throw new Problem(
                    Problem.Kind.INVALID,
                    "PRM-DOC-003",
                    List.of(),
                    List.of(Problem.Detail.of("PRM-PARTNER-001", Cm.PROP_TITLE.toString())));
        }
        return Properties.EMPTY;
    }

    @Override
    public Optional<Problem> contentLocked(Document document) {
        return Optional.empty();
    }

    @Override
    public Document onChanged(Actor actor, Optional<Document> before, Document now) {
        Set<String> names = new LinkedHashSet<>(now.properties().texts(Prm.PROP_PARTNER_NAMES));
        now.properties()
                .multilingual(Cm.PROP_TITLE)
                .ifPresent(title -> names.addAll(title.texts().values()));
        Properties named = now.properties().with(Prm.PROP_PARTNER_NAMES, List.copyOf(names));
        return named.equals(now.properties()) ? now : store.update(now.id(), now.revision(), named);
    }
}
