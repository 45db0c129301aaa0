package org.mithaq.literature;

import org.mithaq.document.Place;
import org.mithaq.document.TypePolicy;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

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
}
