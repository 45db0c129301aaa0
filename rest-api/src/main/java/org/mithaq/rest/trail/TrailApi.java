package org.mithaq.rest.trail;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Trail}. */
@Configuration(proxyBeanMethods = false)
@Import({TrailController.class, TrailOfDocumentController.class, EventViews.class})
public class TrailApi {}
