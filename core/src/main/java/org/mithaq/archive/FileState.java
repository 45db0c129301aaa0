package org.mithaq.archive;

/** What an archive says of a file. Stored by name. */
enum FileState {
    WHOLE,
    /** Its bytes were others than those that were filed when the archive was made: they are in it, under the name of what was filed. */
    ALTERED,
    /** It could not be read when the archive was made. */
    MISSING
}
