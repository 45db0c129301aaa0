package org.mithaq.architecture.violations.extraction;

import org.mithaq.architecture.violations.rest.Controller;

/** An extractor that knows the web. */
public record Extractor(Controller controller) {}
