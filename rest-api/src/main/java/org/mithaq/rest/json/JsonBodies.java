package org.mithaq.rest.json;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;

/**
 * Request and response bodies as JSON, in place of whatever converter the host has for it. A body is written whole or not
 * at all.
 */
public final class JsonBodies extends AbstractHttpMessageConverter<Object> {

    /** Largest JSON body accepted, in bytes; files are sent raw and have a limit of their own. */
    public static final long LIMIT = 4L * 1024 * 1024;

    public JsonBodies() {
        super(MediaType.APPLICATION_JSON, MediaType.APPLICATION_PROBLEM_JSON);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return !CharSequence.class.isAssignableFrom(type)
                && !Resource.class.isAssignableFrom(type)
                && !InputStream.class.isAssignableFrom(type)
                && type != byte[].class;
    }

    @Override
    protected Object readInternal(Class<?> type, HttpInputMessage message) throws IOException {
        return Json.read(new LimitedStream(message.getBody(), LIMIT), type);
    }

    @Override
    protected void writeInternal(Object value, HttpOutputMessage message) throws IOException {
        byte[] json = Json.write(value);
        message.getHeaders().setContentLength(json.length);
        message.getBody().write(json);
    }
}
