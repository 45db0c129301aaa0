package org.alfresco.repo.node;

/** Whether texts in several languages are given whole. */
public class MLPropertyInterceptor {

    private MLPropertyInterceptor() {}

    public static boolean setMLAware(boolean mlAware) {
        throw new LinkageError("signatures only");
    }
}
