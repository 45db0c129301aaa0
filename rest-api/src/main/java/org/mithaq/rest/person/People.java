package org.mithaq.rest.person;

import java.util.Arrays;
import org.mithaq.access.Directory;
import org.mithaq.access.Person;
import org.mithaq.access.PersonId;
import org.mithaq.access.Role;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;
import org.mithaq.problem.Problem.Kind;
import org.mithaq.rest.problem.Messages;

/** Names of people for answers; somebody who left the directory is shown by the log-in name. */
public final class People {

    private final Directory directory;
    private final Messages messages;

    public People(Directory directory, Messages messages) {
        this.directory = directory;
        this.messages = messages;
    }

    /** @throws Problem {@code PRM-REST-014} for what cannot be a log-in name */
    public static PersonId id(String member, String given) {
        try {
            return new PersonId(given);
        } catch (IllegalArgumentException e) {
            throw Problem.of(Kind.INVALID, "PRM-REST-014", member, given);
        }
    }

    public PersonView view(PersonId id, WorkingLanguage language) {
        String name = id.equals(PersonId.SYSTEM)
                ? messages.text(language, "person.system")
                : directory.person(id).map(Person::displayName).orElse(id.value());
        return new PersonView(id.value(), name);
    }

    /** A role's name for its group, else the group's own. */
    public String group(String group, WorkingLanguage language) {
        return Arrays.stream(Role.values())
                .filter(role -> role.group().equals(group))
                .findFirst()
                .map(role -> messages.text(language, "role." + role.name()))
                .orElseGet(() -> group.replaceFirst("^GROUP_", ""));
    }
}
