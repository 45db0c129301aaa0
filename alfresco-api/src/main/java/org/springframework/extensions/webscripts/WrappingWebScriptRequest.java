package org.springframework.extensions.webscripts;

/** A request around another. */
public interface WrappingWebScriptRequest {
    WebScriptRequest getNext();
}
