package org.springframework.extensions.webscripts;

/** A request to a web script. */
public interface WebScriptRequest {}
