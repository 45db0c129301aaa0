package org.mithaq.rest.model;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs the {@code ContentModel} and core's {@code Documents}. */
@Configuration(proxyBeanMethods = false)
@Import({ModelController.class, Labels.class})
public class ModelApi {}
