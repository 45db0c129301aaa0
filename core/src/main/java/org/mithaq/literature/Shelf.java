package org.mithaq.literature;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The parts of the library. */
public enum Shelf {
    /** All literature that the person may read. */
    ALL,
    /** Meant for one of the person's sectors and filed not longer ago than {@link Library#NEW_FOR}. */
    NEW,
    /** What the person put by. */
    SAVED;

    /** As it is written in addresses. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for what is no such part. */
    public static Optional<Shelf> of(String code) {
        return Stream.of(values()).filter(shelf -> shelf.code().equals(code)).findFirst();
    }
}
