package org.springframework.extensions.webscripts;

/** The answer of a web script. */
public interface WebScriptResponse {}
