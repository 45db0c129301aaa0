package org.mithaq.rest;

import java.util.Map;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/**
 * How the requests of these tests reach the controllers. A host that serves the API in its own way runs the same tests over
 * it, golden files included: its module names its {@link Host} in {@code META-INF/services}.
 */
public interface Way {

    /** @param request its address begins at the base of the API */
    MockHttpServletResponse answer(MockHttpServletRequest request) throws Exception;

    /** Makes a way for one test. */
    interface Host {

        /** @param beans what {@link RestApi} asks of its host, by name */
        Way to(Map<String, Object> beans);
    }
}
