package org.springframework.extensions.webscripts;

/** Base of web scripts. */
public abstract class AbstractWebScript implements WebScript {}
