package org.mithaq.rest.person;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Directory}, {@code UnitOfWork} and {@code ChosenDigits}, and {@link ChosenLanguage} of the host. */
@Configuration(proxyBeanMethods = false)
@Import({MeController.class, PeopleController.class, People.class})
public class PersonApi {}
