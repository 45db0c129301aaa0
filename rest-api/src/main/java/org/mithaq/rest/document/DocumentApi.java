package org.mithaq.rest.document;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** The beans of this package; needs core's {@code Documents} and {@code BulkEdits}. */
@Configuration(proxyBeanMethods = false)
@Import({
    UploadController.class,
    DocumentController.class,
    ContentController.class,
    HistoryController.class,
    RelationController.class,
    BulkEditController.class,
    BulkEditBodies.class,
    BulkEditViews.class,
    DocumentViews.class,
    ValueWords.class,
    Summaries.class
})
public class DocumentApi {}
