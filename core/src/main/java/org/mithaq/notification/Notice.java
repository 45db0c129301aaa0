package org.mithaq.notification;

import java.util.List;
import java.util.Optional;
import org.mithaq.access.PersonId;

/**
 * A message to one person, as keys: each channel renders it in the reader's language.
 *
 * @param key message key; {@code key + ".subject"} and {@code key + ".body"} exist in the three languages
 * @param arguments what the body is filled with; strings and numbers only
 * @param subject id of the document to link to
 */
public record Notice(PersonId to, String key, List<Object> arguments, Optional<String> subject) {
    public Notice {
        arguments = List.copyOf(arguments);
    }
}
