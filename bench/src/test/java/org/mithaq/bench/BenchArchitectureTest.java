package org.mithaq.bench;

import org.mithaq.architecture.ArchitectureContract;

class BenchArchitectureTest implements ArchitectureContract {}
