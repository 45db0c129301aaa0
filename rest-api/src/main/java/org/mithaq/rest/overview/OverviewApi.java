package org.mithaq.rest.overview;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Board}, {@code ReviewTimes} and {@code CatchUp}. */
@Configuration(proxyBeanMethods = false)
@Import({BoardController.class, ReviewTimesController.class})
public class OverviewApi {}
