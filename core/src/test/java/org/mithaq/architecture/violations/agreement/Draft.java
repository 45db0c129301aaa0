package org.mithaq.architecture.violations.agreement;

import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Instant;
import org.mithaq.architecture.violations.review.Round;

/** In a package without package-info; in a cycle with the round; knows a framework, the time and a thread. */
public class Draft {
    static int count;

    Round round(JavaClass type) {
        count++;
        new Thread(type::getName).start();
        return new Round(Instant.now().toString());
    }
}
