package org.mithaq.rest.partner;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Partners}. */
@Configuration(proxyBeanMethods = false)
@Import({PartnerController.class})
public class PartnerApi {}
