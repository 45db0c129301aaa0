package org.mithaq.search.lucene;

import org.apache.lucene.store.MMapDirectory;

/**
 * Lucene has classes for newer Java versions that it looks up by its own package name, to map files (Java 19 and later) and
 * to compare vectors (Java 20 to 22, with the module of vectors). Where its packages were moved into our archive (in
 * Alfresco) the look-up fails, and with it every search. There the older ways are taken.
 */
final class RelocatedLucene {

    private static final String NEWEST_WITHOUT_LOOK_UP = "19";

    private RelocatedLucene() {}

    /** Must be called before Lucene's classes are first used. What an administrator has set stays. */
    static void takeOlderWays() {
        String directory = MMapDirectory.class.getName();
        // Put together here, because relocation also rewrites names of packages in texts.
        String original = String.join(".", "org", "apache", "lucene", "store", "MMapDirectory");
        if (directory.equals(original)) {
            return;
        }
        preset(directory + ".enableMemorySegments", "false");
        if (ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent()) {
            String lucene = directory.replace("store.MMapDirectory", "");
            preset(lucene + "vectorization.upperJavaFeatureVersion", NEWEST_WITHOUT_LOOK_UP);
        }
    }

    private static void preset(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
