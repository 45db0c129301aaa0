package org.mithaq.alfresco.service;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alfresco.service.cmr.repository.ContentData;
import org.alfresco.service.cmr.repository.ContentReader;
import org.alfresco.service.cmr.repository.ContentWriter;
import org.alfresco.service.cmr.repository.NodeRef;
import org.alfresco.service.namespace.QName;
import org.jspecify.annotations.Nullable;

/**
 * The repository's content, after {@code ContentServiceImpl}: bytes under URLs that never change, and a node's property
 * that is set when a writer's stream closes. Bytes of what was rolled back stay, as nobody knows their URL.
 */
public final class PlayedContents {

    private final Map<String, byte[]> store = new ConcurrentHashMap<>();
    private final PlayedNodes nodes;

    PlayedContents(PlayedNodes nodes) {
        this.nodes = nodes;
    }

    ContentData put(String mediaType, String text) {
        String url = "store://2026/" + UUID.randomUUID() + ".bin";
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        store.put(url, bytes);
        return new ContentData(url, mediaType, bytes.length, StandardCharsets.UTF_8.name());
    }

    public ContentReader getRawReader(String url) {
        return Recorded.playedBy(new Reader(url, "application/octet-stream"), ContentReader.class);
    }

    public @Nullable ContentReader getReader(NodeRef node, QName property) {
        return nodes.getProperty(node, property) instanceof ContentData data && data.getContentUrl() != null
                ? Recorded.playedBy(new Reader(data.getContentUrl(), data.getMimetype()), ContentReader.class)
                : null;
    }

    public ContentWriter getWriter(NodeRef node, QName property, boolean update) {
        return Recorded.playedBy(new Writer(node, property, update), ContentWriter.class);
    }

    /** Reads the bytes under a URL. */
    public final class Reader {
        private final String url;
        private final @Nullable String mediaType;

        Reader(String url, @Nullable String mediaType) {
            this.url = url;
            this.mediaType = mediaType;
        }

        public boolean exists() {
            return store.containsKey(url);
        }

        public @Nullable String getMimetype() {
            return mediaType;
        }

        public InputStream getContentInputStream() {
            return new ByteArrayInputStream(store.get(url));
        }
    }

    /** Writes bytes once. */
    public final class Writer {
        private final String url = "store://2026/" + UUID.randomUUID() + ".bin";
        private final NodeRef node;
        private final QName property;
        private final boolean update;
        private @Nullable String mediaType;
        private @Nullable String encoding;

        Writer(NodeRef node, QName property, boolean update) {
            this.node = node;
            this.property = property;
            this.update = update;
        }

        public void setMimetype(String type) {
            mediaType = type;
        }

        public void setEncoding(String name) {
            encoding = name;
        }

        public void putContent(String text) {
            putContent(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        }

        public void putContent(InputStream bytes) {
            try (OutputStream out = getContentOutputStream()) {
                bytes.transferTo(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public OutputStream getContentOutputStream() {
            return new ByteArrayOutputStream() {
                @Override
                public void close() {
                    store.put(url, toByteArray());
                    if (update) {
                        nodes.setProperty(node, property, new ContentData(url, mediaType, size(), encoding));
                    }
                }
            };
        }
    }
}
