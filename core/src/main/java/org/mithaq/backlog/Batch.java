package org.mithaq.backlog;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.mithaq.access.PersonId;

/**
 * A register that is brought in, with the files that it names.
 *
 * @param revision counted from 1, one more with every change
 * @param person in whose name it is checked and brought in: who brought the register, then who went on with it last
 * @param name of the register's file
 * @param source where the instruments come from, as each of them keeps it
 * @param columns the heading of the register
 * @param mapping what a column says, by its position from 0; a column that is not in it is left alone
 */
public record Batch(
        String id,
        long revision,
        PersonId person,
        String name,
        String source,
        State state,
        List<String> columns,
        Map<Integer, Field> mapping,
        Instant created) {

    /** Stored by name; its label is the message {@code backlog.state.} with it. */
    public enum State {
        /** Files may be added and columns mapped. */
        UPLOADED,
        /** The dry run goes on. */
        CHECKING,
        /** Checked: it may be started, or changed and checked again. */
        CHECKED,
        RUNNING,
        PAUSED,
        DONE,
        /** Given up before its end; what was brought in stays until it is undone. */
        CANCELLED,
        UNDOING,
        UNDONE;

        /** Whether the host has something to do for it. */
        public boolean isUnderWay() {
            return this == CHECKING || this == RUNNING || this == UNDOING;
        }

        /** Whether files and columns may still change. */
        public boolean isOpen() {
            return this == UPLOADED || this == CHECKED;
        }

        /** Whether its files are needed yet. */
        public boolean needsFiles() {
            return isOpen() || this == CHECKING || this == RUNNING || this == PAUSED;
        }
    }

    public Batch {
        columns = List.copyOf(columns);
        mapping = Collections.unmodifiableMap(new TreeMap<>(mapping));
    }

    Batch in(State next) {
        return new Batch(id, revision + 1, person, name, source, next, columns, mapping, created);
    }

    Batch by(PersonId other) {
        return new Batch(id, revision, other, name, source, state, columns, mapping, created);
    }

    Batch mapped(Map<Integer, Field> other) {
        return new Batch(id, revision + 1, person, name, source, State.UPLOADED, columns, other, created);
    }
}
