package org.mithaq.agreement;

import java.util.Optional;
import org.mithaq.comparison.Comparison;
import org.mithaq.document.Content;
import org.mithaq.document.Document;

/**
 * A signed copy beside the text that legal cleared in its language.
 *
 * @param cleared the document whose text it was compared with
 * @param obstacle why there is no comparison; empty when there is one
 */
public record SignedText(
        Document copy, Optional<Document> cleared, Optional<Obstacle> obstacle, Optional<Comparison> comparison) {

    public SignedText {
        if (obstacle.isPresent() == comparison.isPresent()) {
            throw new IllegalArgumentException("either it was compared, or something stands against it");
        }
    }

    /** Empty while the copy's text was not read yet. */
    public Optional<ComparisonResult> result() {
        if (obstacle.isPresent()) {
            return obstacle.filter(reason -> reason != Obstacle.NOT_READ_YET)
                    .map(reason -> ComparisonResult.NOT_COMPARABLE);
        }
        return comparison.map(found -> found.isEqual() ? ComparisonResult.EQUAL : ComparisonResult.DEVIATES);
    }

    /** Of the bytes that legal cleared. */
    Optional<String> fingerprint() {
        return cleared.flatMap(Document::content).map(Content::fingerprint);
    }
}
