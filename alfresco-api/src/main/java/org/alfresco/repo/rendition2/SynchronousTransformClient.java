package org.alfresco.repo.rendition2;

import java.util.Map;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.jspecify.annotations.Nullable;

/** Transforms content. */
public interface SynchronousTransformClient {

    boolean isSupported(
            String sourceMimetype,
            long sourceSizeInBytes,
            @Nullable String contentUrl,
            String targetMimetype,
            Map<String, String> actualOptions,
            @Nullable String transformName,
            @Nullable NodeRef sourceNodeRef);

    void transform(
            ContentReader reader,
            ContentWriter writer,
            Map<String, String> actualOptions,
            @Nullable String transformName,
            @Nullable NodeRef sourceNodeRef);
}
