package org.mithaq.view;

import java.util.Optional;
import org.mithaq.access.PersonId;

/**
 * The state of a list page under a name.
 *
 * @param id opaque, given by the host
 * @param owner who saved it
 * @param revision differs after every change
 */
public record SavedView(String id, ListPage page, PersonId owner, Content content, long revision) {

    /**
     * What its owner decides.
     *
     * @param name of at most {@link #LONGEST_NAME} characters, not blank
     * @param sharedWith empty while it is the owner's alone
     */
    public record Content(String name, ViewState state, Optional<Audience> sharedWith) {

        public static final int LONGEST_NAME = 80;

        public Content {
            if (name.isBlank() || name.length() > LONGEST_NAME) {
                throw new IllegalArgumentException("a name of " + name.length() + " characters");
            }
        }
    }

    public boolean isOf(PersonId person) {
        return owner.equals(person);
    }
}
