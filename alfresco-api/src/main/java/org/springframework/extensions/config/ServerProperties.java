package org.springframework.extensions.config;

/** The server's address, where it is configured. */
public interface ServerProperties {}
