package org.mithaq.rest.review;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The beans of this package; needs core's {@code Instruments}, {@code Lifecycle}, {@code Steps}, {@code InForce}, {@code
 * LegalReview}, {@code ReviewTasks}, {@code Consultation}, {@code StandIns}, {@code Routing} and {@code
 * Checklist}.
 */
@Configuration(proxyBeanMethods = false)
@Import({
    AbsenceController.class,
    ChecklistController.class,
    ConsultationController.class,
    LifecycleController.class,
    RoutingController.class,
    StepController.class,
    TaskController.class,
    LifecycleViews.class,
    RouteViews.class,
    TaskViews.class
})
public class ReviewApi {}
