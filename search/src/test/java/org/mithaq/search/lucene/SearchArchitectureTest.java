package org.mithaq.search.lucene;

import org.mithaq.architecture.ArchitectureContract;

class SearchArchitectureTest implements ArchitectureContract {}
