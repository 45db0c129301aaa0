package org.alfresco.service.cmr.repository;

import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where and what the bytes of a content property are. */
public class ContentData implements Serializable {

    private final @Nullable String contentUrl;
    private final @Nullable String mimetype;
    private final long size;

    public ContentData(@Nullable String contentUrl, @Nullable String mimetype, long size, @Nullable String encoding) {
        this.contentUrl = contentUrl;
        this.mimetype = mimetype;
        this.size = size;
    }

    public @Nullable String getContentUrl() {
        return contentUrl;
    }

    public @Nullable String getMimetype() {
        return mimetype;
    }

    public long getSize() {
        return size;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ContentData data
                && Objects.equals(contentUrl, data.contentUrl)
                && Objects.equals(mimetype, data.mimetype)
                && size == data.size;
    }

    @Override
    public int hashCode() {
        return Objects.hashCode(contentUrl);
    }

    @Override
    public String toString() {
        return contentUrl + "|" + mimetype + "|" + size;
    }
}
