package org.mithaq.alfresco.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.mithaq.access.AccessPolicy;
import org.mithaq.document.Content;
import org.mithaq.document.Document;
import org.mithaq.document.DocumentStore;
import org.mithaq.document.Documents;
import org.mithaq.document.StagedContent;
import org.mithaq.memory.MemoryHost;
import org.mithaq.rest.TestHost;
import org.mithaq.rest.http.Host;
import org.springframework.extensions.webscripts.servlet.WebScriptServletRequest;
import org.springframework.extensions.webscripts.servlet.WebScriptServletResponse;
import org.springframework.mock.web.DelegatingServletInputStream;
import org.springframework.mock.web.DelegatingServletOutputStream;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** Files of 200 MB in both directions: at no moment is more than a buffer of them on its way. */
class BridgeStreamingTest {

    private static final long SIZE = 200_000_000;
    private static final long BUFFERED = 1_000_000;

    private final MemoryHost host = new MemoryHost();
    private final AtomicLong came = new AtomicLong();
    private final AtomicLong went = new AtomicLong();
    private final AtomicLong mostOnItsWay = new AtomicLong();
    private final Map<String, Object> beans = new HashMap<>(TestHost.beans(host));
    private final Controllers controllers = new Controllers(() -> beans);
    private final BridgeWebScript script = new BridgeWebScript(controllers);

    @Test
    void anUploadShouldReachTheStoreWhileItStillArrives() throws IOException {
        largeFiles();
        MockHttpServletResponse response = new MockHttpServletResponse();

        serve(new LargeRequest(), response);

        assertThat(response.getStatus()).isEqualTo(201);
        assertThat(response.getContentAsString()).contains("\"size\":" + SIZE);
        assertThat(went).hasValue(SIZE);
        assertThat(mostOnItsWay).hasValueLessThan(BUFFERED);
    }

    @Test
    void aDownloadShouldReachTheReaderWhileItIsStillRead() throws IOException {
        String id = filed();
        largeFiles();
        CountingResponse response = new CountingResponse();

        serve(request("GET", "/documents/" + id + "/content"), response);

        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getHeader("Content-Length")).isEqualTo(Long.toString(SIZE));
        assertThat(went).hasValue(SIZE);
        assertThat(mostOnItsWay).hasValueLessThan(BUFFERED);
    }

    private String filed() throws IOException {
        MockHttpServletRequest upload = request("POST", "/uploads");
        upload.setParameter("name", "draft.txt");
        upload.setContent("Some words.".getBytes(StandardCharsets.UTF_8));
        String staged = text(upload, "upload");
        MockHttpServletRequest filing = request("POST", "/documents");
        filing.setContentType("application/json");
        filing.setContent(
                "{\"type\": \"prm:mou\", \"upload\": \"%s\"}".formatted(staged).getBytes(StandardCharsets.UTF_8));
        return text(filing, "id");
    }

    private String text(MockHttpServletRequest request, String member) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        serve(request, response);
        return response.getContentAsString().replaceFirst(".*?\"" + member + "\":\"([^\"]+)\".*", "$1");
    }

    private void serve(MockHttpServletRequest request, MockHttpServletResponse response) throws IOException {
        script.execute(
                new WebScriptServletRequest(null, request, null, null), new WebScriptServletResponse(null, response));
    }

    private static MockHttpServletRequest request(String method, String path) {
        return filled(new MockHttpServletRequest(), method, path);
    }

    private static MockHttpServletRequest filled(MockHttpServletRequest request, String method, String path) {
        request.setMethod(method);
        request.setContextPath("/alfresco");
        request.setServletPath("/s");
        request.setRequestURI("/alfresco/s/mithaq/v1" + path);
        request.addHeader(TestHost.PERSON, "officer");
        return request;
    }

    /** From now on every file has 200 MB, which nobody keeps. */
    private void largeFiles() {
        DocumentStore large = (DocumentStore) Proxy.newProxyInstance(
                DocumentStore.class.getClassLoader(), new Class<?>[] {DocumentStore.class}, (proxy, method, given) -> {
                    if (method.getName().equals("stage")) {
                        return staged((InputStream) given[1]);
                    }
                    if (method.getName().equals("read")) {
                        return Optional.of(new Generated());
                    }
                    try {
                        Object answer = method.invoke(host.store, given);
                        return method.getName().equals("find") && given.length == 1
                                ? ((Optional<?>) answer).map(found -> large((Document) found))
                                : answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
        beans.put(
                Documents.class.getName(),
                new Documents(
                        host.work,
                        large,
                        host.records,
                        host.records,
                        host.model,
                        host.directory,
                        new AccessPolicy(),
                        host.types,
                        host.clock,
                        SIZE));
        beans.put(Host.class.getName(), new Host("alfresco", "0.1-test", SIZE));
        controllers.close();
    }

    private StagedContent staged(InputStream bytes) throws IOException {
        byte[] buffer = new byte[8192];
        for (int read = bytes.read(buffer); read >= 0; read = bytes.read(buffer)) {
            went(read);
        }
        return new StagedContent("large", "large.bin", content());
    }

    private static Content content() {
        return new Content("application/octet-stream", SIZE, "0".repeat(64));
    }

    private static Document large(Document document) {
        return new Document(
                document.id(),
                document.type(),
                document.parent(),
                document.name(),
                document.properties(),
                Optional.of(content()),
                document.owner(),
                document.created(),
                document.modifier(),
                document.modified(),
                document.revision());
    }

    private void came(long bytes) {
        came.addAndGet(bytes);
        mostOnItsWay.accumulateAndGet(came.get() - went.get(), Math::max);
    }

    private void went(long bytes) {
        went.addAndGet(bytes);
    }

    private final class Generated extends InputStream {

        @Override
        public int read() {
            if (came.get() == SIZE) {
                return -1;
            }
            came(1);
            return 7;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            long left = SIZE - came.get();
            if (left == 0) {
                return -1;
            }
            int read = (int) Math.min(left, length);
            came(read);
            return read;
        }
    }

    private final class LargeRequest extends MockHttpServletRequest {

        private final InputStream bytes = new Generated();

        LargeRequest() {
            filled(this, "POST", "/uploads");
            setParameter("name", "large.bin");
            setContentType("application/octet-stream");
        }

        @Override
        public long getContentLengthLong() {
            return SIZE;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new DelegatingServletInputStream(bytes);
        }
    }

    private final class CountingResponse extends MockHttpServletResponse {

        @Override
        public ServletOutputStream getOutputStream() {
            return new DelegatingServletOutputStream(new OutputStream() {
                @Override
                public void write(int value) {
                    went(1);
                }

                @Override
                public void write(byte[] buffer, int offset, int length) {
                    went(length);
                }
            });
        }
    }
}
