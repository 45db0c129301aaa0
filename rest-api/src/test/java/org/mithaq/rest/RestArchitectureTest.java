package org.mithaq.rest;

import org.mithaq.architecture.ArchitectureContract;

class RestArchitectureTest implements ArchitectureContract {}
