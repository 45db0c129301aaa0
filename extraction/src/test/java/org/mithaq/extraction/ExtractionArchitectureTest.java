package org.mithaq.extraction;

import org.mithaq.architecture.ArchitectureContract;

class ExtractionArchitectureTest implements ArchitectureContract {}
