package org.mithaq.rest.partner;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Partners}, {@code PartnerRecords}, {@code DueDiligence} and {@code Flags}. */
@Configuration(proxyBeanMethods = false)
@Import({PartnerController.class, ProfileController.class, PartnerViews.class})
public class PartnerApi {}
