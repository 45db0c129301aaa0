package org.mithaq.rest.backlog;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Backlog}. */
@Configuration(proxyBeanMethods = false)
@Import({BacklogController.class, BatchController.class})
public class BacklogApi {}
