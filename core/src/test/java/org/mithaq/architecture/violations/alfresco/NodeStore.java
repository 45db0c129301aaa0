package org.mithaq.architecture.violations.alfresco;

import org.jspecify.annotations.Nullable;
import org.mithaq.architecture.violations.server.Application;

/** An adapter of one host that knows the other. */
public record NodeStore(@Nullable Application other) {}
