package org.mithaq.architecture.violations.search.lucene;

import org.mithaq.architecture.violations.rest.Controller;

/** An index that knows the web. */
public record Index(Controller controller) {}
