package org.mithaq.architecture.violations.search.opensearch;

import org.mithaq.architecture.violations.rest.Controller;

/** A cluster that knows the web. */
public record Cluster(Controller controller) {}
