package org.mithaq.digest;

import java.util.Set;

/**
 * Something that a sector wants to read about. What literature must have is all of what is not empty here: of the words any, as in
 * a search, of the others one.
 *
 * @param sector its code
 * @param name as the digest heads what was found by it
 * @param words a search text
 * @param subjects compared whatever their case
 * @param issuers who issued it, likewise
 * @param languages ISO 639-1
 */
public record Interest(
        String sector, String name, String words, Set<String> subjects, Set<String> issuers, Set<String> languages) {

    public Interest {
        subjects = Set.copyOf(subjects);
        issuers = Set.copyOf(issuers);
        languages = Set.copyOf(languages);
    }
}
