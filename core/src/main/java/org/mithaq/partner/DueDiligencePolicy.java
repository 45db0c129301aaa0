package org.mithaq.partner;

import java.util.Optional;
import org.mithaq.document.Document;
import org.mithaq.document.Place;
import org.mithaq.document.TypePolicy;
import org.mithaq.language.Localized;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;
import org.mithaq.problem.Problem;

/** An assessment is begun and completed by {@link DueDiligence} alone; once completed it is not changed any more. */
public final class DueDiligencePolicy implements TypePolicy {

    @Override
    public QName type() {
        return Prm.TYPE_DUE_DILIGENCE;
    }

    @Override
    public Place place() {
        return Place.PARTNERS;
    }

    @Override
    public boolean creatable(QName type) {
        return false;
    }

    @Override
    public Optional<Problem> contentLocked(Document document) {
        return propertiesLocked(document);
    }

    /** Neither what it found nor that it was begun goes away, but with the partner. */
    @Override
    public Optional<Problem> deletionLocked(Document document) {
        return Optional.of(Problem.of(Problem.Kind.CONFLICT, "PRM-DOC-018", (Localized) document::title));
    }

    @Override
    public Optional<Problem> propertiesLocked(Document document) {
        return Assessment.of(document).isCompleted()
                ? Optional.of(Problem.of(Problem.Kind.CONFLICT, "PRM-DILIGENCE-002"))
                : Optional.empty();
    }
}
