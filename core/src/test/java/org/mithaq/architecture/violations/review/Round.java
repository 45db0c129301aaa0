package org.mithaq.architecture.violations.review;

import java.util.Date;
import java.util.Locale;
import org.mithaq.architecture.violations.agreement.Draft;

/** Needs the draft back, prints, takes the machine's locale and an old date. */
public record Round(String opened) {
    Date print(Draft draft) {
        System.out.println(opened.toUpperCase() + draft + Locale.ROOT);
        return new Date();
    }
}
