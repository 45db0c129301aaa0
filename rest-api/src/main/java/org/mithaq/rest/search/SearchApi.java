package org.mithaq.rest.search;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Finder}, {@code Thesaurus}, {@code PartnerRecords}, {@code CatchUp} and {@code IndexAdministration}. */
@Configuration(proxyBeanMethods = false)
@Import({
    SearchController.class,
    SimilarController.class,
    PassageController.class,
    SuggestionController.class,
    IndexController.class,
    ThesaurusController.class,
    Filters.class,
    HitViews.class
})
public class SearchApi {}
