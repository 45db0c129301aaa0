package org.mithaq.rest.alert;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Alerts}. */
@Configuration(proxyBeanMethods = false)
@Import({AlertController.class})
public class AlertApi {}
