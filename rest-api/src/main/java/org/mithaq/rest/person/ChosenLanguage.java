package org.mithaq.rest.person;

import org.mithaq.access.PersonId;
import org.mithaq.language.WorkingLanguage;

/** Given by the host: keeps the language that a person chose. A host whose directory cannot keep it does nothing. */
public interface ChosenLanguage {
    void keep(PersonId person, WorkingLanguage language);
}
