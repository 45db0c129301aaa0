package org.mithaq.archive;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.mithaq.access.PersonId;
import org.mithaq.alert.Cadence;
import org.mithaq.digest.DigestChoice;
import org.mithaq.language.Digits;
import org.mithaq.language.WorkingLanguage;
import org.mithaq.notification.Delivery;
import org.mithaq.view.ListPage;

/**
 * Somebody of the directory with what they chose for themselves. Their password is none of it.
 *
 * @param groups those that they are members of, directly
 * @param delivery how they want to be told by mail; empty when they never chose
 * @param digits empty when they never chose
 * @param firstViews ids of the saved views that their pages open with
 * @param digest how often they want the digest of new literature; empty when they never chose
 * @param alerts on saved views, by the ids of these; they begin anew where the archive is taken over
 */
public record Member(
        PersonId id,
        String displayName,
        Optional<String> email,
        WorkingLanguage language,
        boolean enabled,
        Set<String> groups,
        Optional<Delivery> delivery,
        Optional<Digits> digits,
        Map<ListPage, String> firstViews,
        Optional<DigestChoice> digest,
        List<AlertChoice> alerts) {

    /** What they want to be told of, and when. */
    public record AlertChoice(String view, Cadence cadence, boolean paused) {}

    public Member {
        groups = Collections.unmodifiableSet(new TreeSet<>(groups));
        firstViews = Collections.unmodifiableMap(new TreeMap<>(firstViews));
        alerts = List.copyOf(alerts);
    }
}
