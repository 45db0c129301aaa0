package org.mithaq.acceptance;

import java.nio.file.Path;
import java.util.List;
import org.mithaq.architecture.ArchitectureContract;

/** The scenarios themselves are what this module makes. */
class AcceptanceArchitectureTest implements ArchitectureContract {

    @Override
    public List<Path> classFolders() {
        return List.of(Path.of("target", "test-classes"));
    }
}
