package org.mithaq.rest.digest;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Digests} and {@code Interests}. */
@Configuration(proxyBeanMethods = false)
@Import({DigestController.class, InterestController.class})
public class DigestApi {}
