package org.mithaq.rest.deadline;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Deadlines}, {@code Clocks}, {@code Exceptions}, {@code JobRuns}, {@code Lifecycle} and {@code Worklists}. */
@Configuration(proxyBeanMethods = false)
@Import({DeadlineController.class, WorklistController.class, ExceptionController.class, JobController.class})
public class DeadlineApi {}
