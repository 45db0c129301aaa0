package org.mithaq.architecture.violations.rest;

import org.mithaq.architecture.violations.alfresco.NodeStore;

/** A controller that knows one host and is given what it needs behind its constructor. */
public class Controller {
    @Autowired
    private NodeStore store = new NodeStore(null);

    @interface Autowired {}

    NodeStore store() {
        return store;
    }
}
