package org.mithaq.document;

import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.mithaq.access.Confidentiality;
import org.mithaq.access.Confinement;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.model.Cm;
import org.mithaq.model.Prm;
import org.mithaq.model.QName;

/**
 * A typed object as it stands in the repository.
 *
 * @param parent what it is a child of by association (a party of its instrument); empty for what lies in a place
 * @param name file name or short name, unique only for people
 * @param content empty for types without a file, and for a file that was created without bytes
 * @param owner who filed it
 */
public record Document(
        DocumentId id,
        QName type,
        Optional<DocumentId> parent,
        String name,
        Properties properties,
        Optional<Content> content,
        PersonId owner,
        Instant created,
        PersonId modifier,
        Instant modified,
        Revision revision) {

    /** The same state with what the system has found out since; see {@link Revision#told}. */
    public Document with(Properties found) {
        return new Document(id, type, parent, name, found, content, owner, created, modifier, modified, revision);
    }

    /** Title in the given language or the next best, else the file name. */
    public String title(WorkingLanguage language) {
        return properties
                .multilingual(Cm.PROP_TITLE)
                .flatMap(title -> title.best(language))
                .orElse(name);
    }

    public TextState textState() {
        return properties.text(Prm.PROP_TEXT_STATE).map(TextState::valueOf).orElse(TextState.PENDING);
    }

    /** True when the extracted text belongs to the bytes that the document has now. */
    public boolean textIsCurrent() {
        return content.isEmpty() || properties.text(Prm.PROP_TEXT_OF).equals(content.map(Content::fingerprint));
    }

    public Confinement confinement() {
        Set<String> sectors = new HashSet<>();
        properties.text(Prm.PROP_LEAD_SECTOR).ifPresent(sectors::add);
        properties.text(Prm.PROP_TECHNICAL_SECTOR).ifPresent(sectors::add);
        return new Confinement(
                properties
                        .text(Prm.PROP_CONFIDENTIALITY)
                        .map(Confidentiality::valueOf)
                        .orElse(Confidentiality.ORGANISATION),
                owner,
                properties.text(Prm.PROP_FOCAL_POINT).map(PersonId::new),
                sectors,
                named(),
                properties.text(Prm.PROP_REVIEW_GROUP));
    }

    /** Finance gives its opinion on what is about money, and is among those who must decide on it. */
    private Set<String> named() {
        Set<String> named = new HashSet<>(properties.texts(Prm.PROP_RESTRICTED_TO));
        if (properties.flag(Prm.PROP_FINANCIAL) || properties.has(Prm.PROP_AMOUNT)) {
            named.add(Role.FINANCE_OFFICER.group());
        }
        return named;
    }
}
