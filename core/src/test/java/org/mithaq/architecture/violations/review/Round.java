package org.mithaq.architecture.violations.review;

import com.github.difflib.DiffUtils;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.mithaq.architecture.violations.agreement.Draft;

/** Needs the draft back, prints, takes the machine's locale and an old date, compares words itself. */
public record Round(String opened) {
    Date print(Draft draft) {
        System.out.println(opened.toUpperCase() + draft + Locale.ROOT);
        DiffUtils.diff(List.of(opened), List.of());
        return new Date();
    }
}
