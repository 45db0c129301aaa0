package org.mithaq.rest.literature;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Library} and {@code Recommendations}. */
@Configuration(proxyBeanMethods = false)
@Import({LibraryController.class, RecommendationController.class, LibraryViews.class})
public class LiteratureApi {}
