package org.mithaq.rest.host;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs the {@code Host}. */
@Configuration(proxyBeanMethods = false)
@Import({HostController.class})
public class HostApi {}
