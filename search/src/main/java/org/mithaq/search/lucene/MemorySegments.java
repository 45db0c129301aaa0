package org.mithaq.search.lucene;

import org.apache.lucene.store.MMapDirectory;

/**
 * Lucene reads files through a class for newer Java versions that it looks up by its own package name; where the packages
 * were relocated into our archive (in Alfresco), that look-up fails on Java 19 and later. There the older way is taken.
 */
final class MemorySegments {

    private MemorySegments() {}

    /** Must be called before Lucene's directory classes are first used. */
    static void avoidWhenRelocated() {
        String directory = MMapDirectory.class.getName();
        // Put together here, because relocation also rewrites names of packages in texts.
        String original = String.join(".", "org", "apache", "lucene", "store", "MMapDirectory");
        String property = directory + ".enableMemorySegments";
        if (!directory.equals(original) && System.getProperty(property) == null) {
            System.setProperty(property, "false");
        }
    }
}
