package org.mithaq.review;

import org.mithaq.access.Actor;
import org.mithaq.access.DutyFamily;
import org.mithaq.access.Role;
import org.mithaq.document.Document;
import org.mithaq.language.Localized;
import org.mithaq.language.Translations;
import org.mithaq.model.Prm;

/** What an opinion is about, and who gives it. Stored by name; the names are those of the routing table. */
public enum OpinionKind {
    /** Of the focal points of the technical sector concerned. */
    TECHNICAL_SECTOR(Role.TECHNICAL_FOCAL_POINT, DutyFamily.TECHNICAL),
    FINANCE(Role.FINANCE_OFFICER, DutyFamily.FINANCE),
    /** Of the heads of sector, who answer for the choice of partners. */
    DUE_DILIGENCE(Role.HEAD_OF_SECTOR, DutyFamily.PARTNERSHIPS);

    private final Role role;
    private final DutyFamily family;

    OpinionKind(Role role, DutyFamily family) {
        this.role = role;
        this.family = family;
    }

    /** The authority that is asked. */
    public String group() {
        return role.group();
    }

    public DutyFamily family() {
        return family;
    }

    /** Its name in the reader's language. */
    Localized label() {
        return Translations.message("opinion." + name());
    }

    /** False when nobody can be asked: no technical sector is concerned. */
    boolean concerns(Document document) {
        return this != TECHNICAL_SECTOR || document.properties().has(Prm.PROP_TECHNICAL_SECTOR);
    }

    /** Whether somebody with these rights gives this opinion on the document. */
    boolean isOf(Actor actor, Document document) {
        return actor.has(role)
                && (this != TECHNICAL_SECTOR
                        || document.properties()
                                .text(Prm.PROP_TECHNICAL_SECTOR)
                                .filter(actor.sectors()::contains)
                                .isPresent());
    }
}
