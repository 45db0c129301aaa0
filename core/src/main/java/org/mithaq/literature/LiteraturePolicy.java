package org.mithaq.literature;

import java.util.Optional;
import org.mithaq.access.Actor;
import org.mithaq.document.Document;
import org.mithaq.document.Draft;
import org.mithaq.document.Place;
import org.mithaq.document.Properties;
import org.mithaq.document.TypePolicy;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/** Reference literature has no cycle: it is filed, corrected and searched. */
public final class LiteraturePolicy implements TypePolicy {

    @Override
    public QName type() {
        return Prm.TYPE_REFERENCE_LITERATURE;
    }

    @Override
    public Place place() {
        return Place.REFERENCE_LITERATURE;
    }

    @Override
    public boolean creatable(QName type) {
        return true;
    }

    @Override
    public Properties onFiling(Actor actor, Draft draft) {
        return Properties.EMPTY;
    }

    @Override
    public Optional<Problem> contentLocked(Document document) {
        return Optional.empty();
    }

    @Override
    public Document onChanged(Actor actor, Optional<Document> before, Document now) {
        return now;
    }
}
