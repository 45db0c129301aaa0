package org.mithaq.model;

import java.io.InputStream;

/** The files of the model on the class path of this package. */
final class Resources {

    private Resources() {}

    /** @throws IllegalStateException when it is not there: the archive is damaged */
    static InputStream open(String resource) {
        InputStream in = Resources.class.getClassLoader().getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("not on the class path: " + resource);
        }
        return in;
    }
}
