package org.mithaq.server.directory;

import java.util.Optional;
import java.util.Set;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.problem.Problem;

/** Port: the organisation's directory of people. Safe for use by several threads. */
public interface PeopleElsewhere {

    /**
     * @return the person; empty when there is none of that name who may sign in, or the password is another one. An empty password is
     *     always wrong
     * @throws Problem {@code PRM-SESSION-007} (UNAVAILABLE) when the directory does not answer
     */
    Optional<Known> signIn(String name, String password);

    /**
     * @return the person as the directory knows them now; empty when they may not sign in any more
     * @throws Problem {@code PRM-SESSION-007} (UNAVAILABLE) when the directory does not answer
     */
    Optional<Known> find(String name);

    /** Our groups that this directory decides about; every other one is given here. */
    Set<String> groups();

    /**
     * @param groups ours, as the settings map them
     * @param language in which the person first reads; empty when the directory does not say
     */
    record Known(
            String name,
            String displayName,
            Optional<String> email,
            Optional<WorkingLanguage> language,
            Set<String> groups) {
        public Known {
            groups = Set.copyOf(groups);
        }
    }
}
