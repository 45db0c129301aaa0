package org.mithaq.document;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

/**
 * Opaque mark of one state of a document: it differs after every change of a property, content, party or association, save
 * for what the system finds out by itself. Whoever files a text and goes on at once must not hear that somebody else has
 * changed it because it was read meanwhile.
 */
public record Revision(String value) {

    private static final Set<QName> FOUND = Set.of(
            Prm.PROP_TEXT_STATE,
            Prm.PROP_TEXT_OF,
            Prm.PROP_LANGUAGES_FOUND,
            Prm.PROP_PAGE_COUNT,
            Prm.PROP_MISSING_FOR_REVIEW,
            Prm.PROP_ALERTS_SENT,
            Prm.PROP_NAME_KEYS);

    /**
     * What a revision tells apart of a document's properties: all but what the reading of its text, the check of a
     * draft's completeness, the clocks and the search for duplicates keep. A language that is the first one found counts as found.
     */
    public static Properties told(Properties properties) {
        Properties told = properties;
        List<String> found = properties.texts(Prm.PROP_LANGUAGES_FOUND);
        if (!found.isEmpty() && properties.text(Prm.PROP_LANGUAGE).equals(Optional.of(found.get(0)))) {
            told = told.without(Prm.PROP_LANGUAGE);
        }
        for (QName name : FOUND) {
            told = told.without(name);
        }
        return told;
    }

    @Override
    public String toString() {
        return value;
    }
}
