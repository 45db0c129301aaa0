package org.mithaq.archive;

import java.util.List;
import java.util.function.Supplier;
import org.mithaq.access.Absence;
import org.mithaq.document.Settings;
import org.mithaq.view.SavedView;

/**
 * Port: what a host keeps that its other ports do not list, to be written into an archive. Every list joins the running
 * transaction and is in the order of its ids or names.
 */
public interface Holdings {

    /**
     * Runs a reading that sees everything, whoever is signed in, in a transaction; of one moment when {@link #isOfOneMoment}.
     * It writes nothing, and may be run again from its start.
     */
    <T> T reading(Supplier<T> reading);

    /** Whether a reading sees one moment, whatever others write meanwhile. */
    boolean isOfOneMoment();

    /** The present text of each setting. */
    List<Settings.Setting> settings();

    List<Sequence> sequences();

    List<Group> groups();

    /** Also the disabled. */
    List<Member> people();

    List<Absence> absences();

    List<SavedView> views();

    /** By person, then by document. */
    List<Reading> readingLists();
}
