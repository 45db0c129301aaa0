package org.mithaq.rest.problem;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Translations}. */
@Configuration(proxyBeanMethods = false)
@Import({ProblemAdvice.class, Messages.class})
public class ProblemApi {}
