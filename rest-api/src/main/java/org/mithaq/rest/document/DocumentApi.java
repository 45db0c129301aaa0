package org.mithaq.rest.document;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Documents}. */
@Configuration(proxyBeanMethods = false)
@Import({
    UploadController.class,
    DocumentController.class,
    ContentController.class,
    HistoryController.class,
    RelationController.class,
    DocumentViews.class,
    ValueWords.class,
    Summaries.class
})
public class DocumentApi {}
