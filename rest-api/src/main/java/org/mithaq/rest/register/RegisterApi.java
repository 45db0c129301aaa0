package org.mithaq.rest.register;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Register} and {@code CatchUp}. */
@Configuration(proxyBeanMethods = false)
@Import({RegisterController.class, ExportController.class, Cells.class})
public class RegisterApi {}
