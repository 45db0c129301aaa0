package org.mithaq.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import org.jspecify.annotations.NullMarked;

/** Conditions that ArchUnit does not bring. */
final class Conditions {

    static final ArchCondition<JavaClass> RESIDE_IN_A_NULL_MARKED_PACKAGE =
            new ArchCondition<>("reside in a package whose package-info says @NullMarked") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean marked = type.getPackage()
                            .tryGetPackageInfo()
                            .filter(info -> info.isAnnotatedWith(NullMarked.class))
                            .isPresent();
                    events.add(new SimpleConditionEvent(
                            type, marked, type.getName() + (marked ? " resides" : " does not reside") + " in one"));
                }
            };

    private static final Set<String> INJECTING = Set.of("Autowired", "Inject", "Resource", "Value");

    static final DescribedPredicate<JavaAnnotation<?>> AN_INJECTING_ANNOTATION = DescribedPredicate.describe(
            "an annotation that injects",
            annotation -> INJECTING.contains(annotation.getRawType().getSimpleName()));

    private Conditions() {}
}
