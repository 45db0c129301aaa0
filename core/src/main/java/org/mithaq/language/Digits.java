package org.mithaq.language;

import java.util.Arrays;
import java.util.Optional;

/** The digits with which Arabic pages write what is counted, measured and dated. */
public enum Digits {
    /** 0123, as the west of the Arab world writes. */
    EUROPEAN("latn"),
    /** ٠١٢٣, as its east does. */
    ARABIC_INDIC("arab");

    private final String code;

    Digits(String code) {
        this.code = code;
    }

    /** The numbering system's name in Unicode's locale data. */
    public String code() {
        return code;
    }

    public static Optional<Digits> of(String code) {
        return Arrays.stream(values())
                .filter(digits -> digits.code.equals(code))
                .findFirst();
    }
}
