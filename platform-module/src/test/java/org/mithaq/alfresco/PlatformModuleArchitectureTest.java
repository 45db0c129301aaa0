package org.mithaq.alfresco;

import org.mithaq.architecture.ArchitectureContract;

class PlatformModuleArchitectureTest implements ArchitectureContract {}
