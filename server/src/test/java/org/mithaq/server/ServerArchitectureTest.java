package org.mithaq.server;

import org.mithaq.architecture.ArchitectureContract;

class ServerArchitectureTest implements ArchitectureContract {}
