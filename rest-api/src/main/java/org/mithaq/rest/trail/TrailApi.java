package org.mithaq.rest.trail;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Trail} and {@code VersionTexts}. */
@Configuration(proxyBeanMethods = false)
@Import({TrailController.class, TrailOfDocumentController.class, VersionController.class, EventViews.class})
public class TrailApi {}
