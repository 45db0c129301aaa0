package org.mithaq.architecture.violations.server;

/** The other host. */
public class Application {}
