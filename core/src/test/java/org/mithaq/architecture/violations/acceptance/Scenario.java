package org.mithaq.architecture.violations.acceptance;

import org.mithaq.architecture.violations.server.Application;

/** A scenario that sees into the server. */
public record Scenario(Application server) {}
