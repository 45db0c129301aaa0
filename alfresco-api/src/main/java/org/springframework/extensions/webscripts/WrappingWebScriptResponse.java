package org.springframework.extensions.webscripts;

/** An answer around another. */
public interface WrappingWebScriptResponse {
    WebScriptResponse getNext();
}
